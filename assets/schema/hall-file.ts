/** Where a release keeps the building of its hall, shaped when it was compiled. It may be absent: the page then shapes it. */
export const HALL_FILE = 'hall.bin';

/**
 * The number of the building that this program would shape. A change to a single corner of it means a new number: a file with
 * another one is left alone, and the page shapes the building by itself.
 */
export const HALL_NUMBER = 1;
