import process from 'node:process';
import { FRESH, install } from './kiosk.ts';

/** `node install.ts STORE PUBLICATION`: the installation that faults are injected into; says what came of it. */
const [store = '', publication = ''] = process.argv.slice(2);
console.log(await install(store, publication, FRESH));
