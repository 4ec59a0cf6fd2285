import { FIRST_FILES, fetchFile, type GivenFile } from './state/fetch-file.ts';

/** What this thread says: that it runs, then each file of the release. */
export type FetcherNews =
  | { readonly kind: 'begun' }
  | { readonly kind: 'file'; readonly file: GivenFile };

/** Says something to the page; what a file holds is handed over, not copied. */
function say(news: FetcherNews): void {
  const bytes = news.kind === 'file' ? news.file.bytes : null;
  postMessage(news, { transfer: bytes ? [bytes] : [] });
}

say({ kind: 'begun' });
// The name of this thread is the address of the release.
for (const name of FIRST_FILES)
  void fetchFile(self.name, name).then((file) => say({ kind: 'file', file }));
