import { type ReadingNews, readHall } from './read-hall.ts';

/** Hands the lists of forms over; everything else is copied. */
function post(news: ReadingNews): void {
  const lists = news.kind === 'forms' ? Object.values(news.forms).flatMap(Object.values) : [];
  postMessage(news, { transfer: lists.map(({ buffer }) => buffer) });
}

// Its name is the address to read. Thrown outside of the promise the page hears of it, and reads by itself.
readHall(self.name, post).catch((error: unknown) =>
  setTimeout(() => {
    throw error;
  }),
);
