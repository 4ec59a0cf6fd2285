import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHandler } from '../../../../electron/host/handler.ts';
import { makeFolder, makeHost } from '../../../support/host-for-test.ts';
import { WAYS, type Way } from '../../../support/ways.ts';

describe.each(WAYS)('the staff door, $name,', ({ open }) => {
  let folder: string;
  let way: Way;
  beforeEach(async () => {
    folder = await makeFolder();
    const { host } = await makeHost(folder);
    way = await open((isOwn) => createHandler({ ...host, isOwn }));
  });
  afterEach(async () => {
    await way.close();
    await rm(folder, { recursive: true });
  });
  const post = (path: string, json: unknown, ticket?: string) =>
    way.ask(`/api/staff/${path}`, {
      method: 'POST',
      body: JSON.stringify(json),
      ...(ticket === undefined ? {} : { headers: { 'x-staff-ticket': ticket } }),
    });
  const enter = async (pin: string) => (await (await post('enter', { pin })).json()).ticket;

  test('does nothing without a ticket', async () => {
    for (const path of ['pin', 'settings', 'leave', 'anything']) {
      expect((await post(path, { pin: '271828' })).status).toBe(403);
      expect((await post(path, { pin: '271828' }, 'guessed')).status).toBe(403);
    }
  });

  test('sets nothing before a number has been chosen', async () => {
    const ticket = await enter('000000');
    expect((await post('settings', { holiday: false }, ticket)).status).toBe(403);
    expect((await post('pin', { pin: '271828' }, ticket)).status).toBe(200);
    expect((await post('settings', { holiday: false }, ticket)).status).toBe(200);
  });

  test('tells the page what staff set on the glass before what the configuration says', async () => {
    const settings = async () => (await way.ask('/api/kiosk')).json();
    expect(await settings()).toMatchObject({ holiday: true, pxPerMm: 3.2 });
    const ticket = await enter('000000');
    await post('pin', { pin: '271828' }, ticket);
    await post('settings', { holiday: false, pxPerMm: 2 }, ticket);
    expect(await settings()).toMatchObject({ holiday: false, pxPerMm: 2, lowerEdgeMm: 700 });
  });

  test.each([
    ['five digits', { pin: '12345' }],
    ['a number that is none', { pin: 271828 }],
    ['nothing', null],
  ])('refuses %s', async (_, body) => {
    expect((await post('enter', body)).status).toBe(400);
  });

  test('a ticket given back is worth nothing', async () => {
    const ticket = await enter('000000');
    await post('leave', {}, ticket);
    expect((await post('pin', { pin: '271828' }, ticket)).status).toBe(403);
  });
});
