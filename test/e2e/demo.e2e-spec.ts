import { Story } from '../../tools/demo/story';
import { startSystem, type System } from '../support/system';

let system: System;
beforeAll(async () => {
  system = await startSystem('demo');
}, 320_000);
afterAll(() => system.stop(), 60_000);

it('tells the story of a campaign from draft to closure', async () => {
  expect(await new Story(system.apiUrl, system.password).tell()).toEqual({ passed: 36, failed: 0 });
}, 240_000);
