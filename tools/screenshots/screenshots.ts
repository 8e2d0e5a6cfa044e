import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { t } from '@app/messages';
import { fromRoot } from '@app/platform';
import { field, Person, text } from '../demo/client';
import { dayFromToday, launchSmallCampaign, type SmallCampaign } from '../demo/small-campaign';
import { draftAddress } from './editor-pages';
import { pictures, type Picture } from './pages';
import { contextOf, demoPassword } from './visit';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const SCHOOL = '9900100001';

/** Pictures of every page of the running demo system, at both widths, in docs/screenshots. */
async function main(): Promise<void> {
  const base = process.env['GONGJIAN_API_URL'];
  const password = demoPassword();
  if (!base) throw new Error('no running demo system: start it first');
  const folder = fromRoot('docs/screenshots');
  mkdirSync(folder, { recursive: true });
  const known = await foundStory(base, password);
  const story =
    known ??
    (await storyOf(await launchSmallCampaign(base, password, { startsOn: dayFromToday(-8) })));
  const wanted = pictures({
    ...story,
    deputy: await signingDeputy(base, password),
    draft: await draftAddress(base, password),
  });
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const size of SIZES) {
      const contexts = new Map<string, BrowserContext>();
      for (const picture of wanted) {
        const who = picture.login ?? '';
        const context =
          contexts.get(who) ??
          (await contextOf(browser, { base, size, login: picture.login, password }));
        contexts.set(who, context);
        await take(context, picture, join(folder, `${picture.name}-${String(size.width)}.png`));
        process.stdout.write(`${picture.name} ${String(size.width)}\n`);
      }
      for (const context of contexts.values()) await context.close();
    }
  } finally {
    await browser.close();
  }
}

async function take(context: BrowserContext, picture: Picture, file: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(picture.path);
  await page.locator(picture.until).first().waitFor();
  await picture.prepare?.(page);
  // the stream of changes stays open, so the network is never idle
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  if (picture.prepare === undefined) {
    // as tall as its content, so that what sticks to the window's foot does not lie over the middle
    const { width, height } = page.viewportSize() ?? SIZES[0];
    const content = await page.locator('body').evaluate((body) => body.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(height, content) });
  }
  // few colours stand on a page of ours: a palette makes a third of the bytes
  await sharp(await page.screenshot())
    .png({ palette: true })
    .toFile(file);
  await page.close();
}

/** The work the pictures show, when this school already has it; a second run adds nothing. */
async function foundStory(
  base: string,
  password: string,
): Promise<Readonly<Record<string, string>> | null> {
  const officer = await Person.signIn(base, `saf-${SCHOOL}`, password);
  const tasks = await officer.all('/school-tasks');
  const find = (state: string) => tasks.find((one) => field(one, 'state') === state);
  const [form, sign, returned] = [find('ACKNOWLEDGED'), find('INTERNAL_REVIEW'), find('RETURNED')];
  if (form === undefined || sign === undefined || returned === undefined) return null;
  return addresses(text(returned, 'campaignId'), {
    form: text(form, 'id'),
    sign: text(sign, 'id'),
    returned: text(returned, 'id'),
  });
}

/** The deputy with signatures to show. */
async function signingDeputy(base: string, password: string): Promise<string> {
  const first = await Person.signIn(base, 'dep1', password);
  return (await first.all('/sign-offs?signedByMe=true')).length > 0 ? 'dep1' : 'dep2';
}

/** Work in every state a school meets: one late, one to sign, one returned with its reason. */
async function storyOf(campaign: SmallCampaign): Promise<Readonly<Record<string, string>>> {
  const officer = await campaign.as(`saf-${SCHOOL}`);
  const principal = await campaign.as(`prin-${SCHOOL}`);
  const town = await campaign.as('town1-1');
  const [form, sign, returned] = [
    await campaign.taskOf(SCHOOL, 'T1'),
    await campaign.taskOf(SCHOOL, 'T2'),
    await campaign.taskOf(SCHOOL, 'T3'),
  ];
  await officer.must('POST', `/school-tasks/${form}/acknowledge`, {});
  await handUp(officer, sign);
  await handUp(officer, returned);
  const seen = await principal.get(`/school-tasks/${returned}`);
  await principal.must('POST', `/school-tasks/${returned}/sign`, {
    seenDigest: text(seen, 'digest'),
  });
  await town.must('POST', `/school-tasks/${returned}/return`, {
    reasonCode: 'INCOMPLETE',
    reason: t('demo.returned-why'),
  });
  return addresses(campaign.campaignId, { form, sign, returned });
}

/** Where the tasks stand for the school, and the campaign and one of them for the bureau. */
function addresses(
  campaignId: string,
  tasks: { readonly form: string; readonly sign: string; readonly returned: string },
): Readonly<Record<string, string>> {
  const campaign = `/b/campaigns/${campaignId}`;
  return {
    form: `/s/tasks/${tasks.form}`,
    sign: `/s/tasks/${tasks.sign}`,
    returned: `/s/tasks/${tasks.returned}`,
    campaign,
    read: `${campaign}/tasks/${tasks.returned}`,
  };
}

async function handUp(officer: Person, taskId: string): Promise<void> {
  await officer.must('PUT', `/school-tasks/${taskId}/draft`, { content: { done: t('demo.done') } });
  await officer.must('POST', `/school-tasks/${taskId}/submit-internally`, {});
}

main().catch((error: unknown) => {
  process.stderr.write(`screenshots: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
