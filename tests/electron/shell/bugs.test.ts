import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { endOnBug } from '../../../electron/shell/bugs.ts';

test.each(['uncaughtException', 'unhandledRejection'])(
  'after an %s the shell ends and says why',
  (name) => {
    const log: string[] = [];
    const codes: (number | undefined)[] = [];
    const machine = new EventEmitter() as unknown as NodeJS.Process;
    endOnBug(machine, { exit: (code) => codes.push(code) }, (line) => log.push(line));
    (machine as unknown as EventEmitter).emit(name, new Error('broken'));
    expect(codes).toEqual([69]);
    expect(log.join()).toContain('Error: broken');
  },
);
