/**
 * Words of this exhibition that the general dictionary would get wrong, or not write as is usual in the Traditional
 * Chinese of today: Simplified, then Traditional. They win over the dictionary wherever they stand, so a word belongs
 * here only if its characters cannot be the end of one word and the start of the next (制备 can: 控制备份).
 * 臺 is kept throughout, as the dictionary writes it (平臺, 展臺, 臺灣).
 */
export const TRADITIONAL_WORDS: readonly (readonly [simplified: string, traditional: string])[] = [
  // 布, to announce and to spread: 佈 is an older habit. Being one word, 发布 also frees the 并 before it.
  ['发布', '發布'],
  ['公布', '公布'],
  ['宣布', '宣布'],
  ['颁布', '頒布'],
  ['分布', '分布'],
  ['遍布', '遍布'],
  ['散布', '散布'],
  ['布局', '布局'],
  ['布置', '布置'],
  ['布展', '布展'],
  // 并, "and": the dictionary hears 併發, "to break out together", in every 并发….
  ['并发展', '並發展'],
  ['并发起', '並發起'],
  ['并发表', '並發表'],
  ['并发射', '並發射'],
  ['并发现', '並發現'],
  ['并发挥', '並發揮'],
  ['并发出', '並發出'],
  ['并发送', '並發送'],
  ['合并发展', '合併發展'],
  // Words that the dictionary cuts elsewhere: 坛上签约 became 上籤 + 約, 哪家制造 became 家制 + 造, 总台 a hotel's desk.
  ['签约', '簽約'],
  ['签署', '簽署'],
  ['家制造', '家製造'],
  ['总台', '總臺'],
  // As they are usually written.
  ['回归', '回歸'],
  ['回归分析', '迴歸分析'],
  ['制度', '制度'],
  ['家具', '家具'],
  ['岩芯', '岩芯'],
  ['厘米', '厘米'],
  // Names of people whose characters mean something else as words.
  ['于英杰', '于英傑'],
  ['马岩松', '馬岩松'],
];
