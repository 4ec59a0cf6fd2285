import { type ReadingNews, readHall } from './read-hall.ts';
import { REHEARSAL, readRehearsed } from './state/kiosk-api.ts';

/** Hands the lists of forms over; everything else is copied. */
function post(news: ReadingNews): void {
  const lists = news.kind === 'forms' ? Object.values(news.forms).flatMap(Object.values) : [];
  postMessage(news, { transfer: lists.map(({ buffer }) => buffer) });
}

if (self.name === REHEARSAL) readRehearsed();
// Thrown outside of the promise the page hears of it, and reads by itself.
readHall(post).catch((error: unknown) =>
  setTimeout(() => {
    throw error;
  }),
);
