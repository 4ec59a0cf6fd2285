import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { glassMm } from '../../state/use-glass.ts';
import { Press } from '../Press.tsx';
import { StaffSheet } from './StaffSheet.tsx';
import { useStaffWords } from './staff-strings.ts';

/** A bank card's width and height, in millimetres (ISO/IEC 7810, ID-1). */
const CARD = { width: 85.6, height: 53.98 } as const;
/** Steps of the buttons, as factors. */
const STEP = { fine: 1.005, coarse: 1.05 } as const;
/** CSS pixels per millimetre: none of the glass we know is coarser or finer. */
const BOUNDS = { least: 0.5, most: 40 } as const;

/** Makes a millimetre a millimetre: a frame is brought to the width of a bank card held against the glass. */
export function CardScreen(props: {
  onSave: (pxPerMm: number | null) => void;
  onBack: () => void;
  onLeave: () => void;
}): ReactNode {
  const { onSave, onBack, onLeave } = props;
  const words = useStaffWords();
  const [mm, setMm] = useState(glassMm);
  const step = (factor: number) =>
    setMm(Math.min(BOUNDS.most, Math.max(BOUNDS.least, mm * factor)));
  const button = (name: string, factor: number, Icon: typeof Plus) => (
    <Press className={name} onPress={() => step(factor)}>
      <Icon aria-hidden="true" />
      <span>{words(`card.${name}`)}</span>
    </Press>
  );
  return (
    <StaffSheet
      name="card"
      title={words('card.title')}
      say={words('card.say')}
      onBack={onBack}
      onLeave={onLeave}
    >
      <div className="card-place">
        <div className="card-frame" style={{ width: CARD.width * mm, height: CARD.height * mm }}>
          {words('card.wide')}
        </div>
      </div>
      <div className="staff-steps">
        {button('smallStep', 1 / STEP.coarse, Minus)}
        {button('smaller', 1 / STEP.fine, Minus)}
        {button('bigger', STEP.fine, Plus)}
        {button('bigStep', STEP.coarse, Plus)}
      </div>
      <div className="staff-steps">
        <Press className="reset" onPress={() => onSave(null)}>
          {words('card.reset')}
        </Press>
        <Press className="primary" onPress={() => onSave(Math.round(mm * 10_000) / 10_000)}>
          {words('card.save')}
        </Press>
      </div>
    </StaffSheet>
  );
}
