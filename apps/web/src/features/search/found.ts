import type { Schemas } from '@web/api/client';
import { hasPage } from '@web/app/pages';
import { t, textOr } from '@web/app/t';
import type { Face } from '@web/app/access';

export interface Place {
  readonly title: string;
  readonly detail: string;
  readonly to: string;
}
export interface PlaceGroup {
  readonly key: string;
  readonly title: string;
  readonly places: readonly Place[];
  readonly more: boolean;
}
type Found = Schemas['SearchResponse'];
type Hit = Schemas['HitResponse'];
type Group = Schemas['SearchGroup'];

/** Pages that are in no menu, by the end of their addresses. */
const FURTHER = [
  ['requests', 'web.search.page.requests'],
  ['cohorts', 'web.search.page.cohorts'],
  ['carry-overs', 'web.menu.carry-overs'],
  ['tasks', 'web.menu.tasks'],
  ['delegations', 'web.menu.delegations'],
] as const;

/** Where a hit leads on this face, the best place first. */
const WAYS: Readonly<Record<Group, (hit: Hit) => readonly string[]>> = {
  campaigns: ({ id }) => [`campaigns/${id}`],
  units: ({ id, title }) => [`units/${id}`, `tasks?q=${encodeURIComponent(title)}`],
  people: ({ id, title }) => [`people/${id}`, `people?q=${encodeURIComponent(title)}`],
  documents: ({ campaignId }) => [`campaigns/${campaignId ?? ''}/documents`],
  tasks: ({ campaignId, taskKey }) => [
    `campaigns/${campaignId ?? ''}/tasks?taskKey=${encodeURIComponent(taskKey ?? '')}`,
  ],
};

const placeOf = (face: Face, group: Group, hit: Hit): Place | null => {
  const to = WAYS[group](hit)
    .map((way) => `/${face.id}/${way}`)
    // a school's own list of tasks knows no words
    .find((way) => hasPage(way) && !(face.id === 's' && way.startsWith('/s/tasks?')));
  if (to === undefined) return null;
  const detail =
    group === 'campaigns'
      ? textOr(`state.CAMPAIGN.${hit.detail ?? ''}`, 'web.state.unknown')
      : (hit.detail ?? '');
  return { title: hit.title, detail, to };
};

/** What the api found, as ways on this face; a hit nothing leads to is left out. */
export const placesFound = (face: Face, found: Found): readonly PlaceGroup[] =>
  found.groups.flatMap(({ group, items, more }) => {
    const places = items.flatMap((hit) => placeOf(face, group, hit) ?? []);
    if (places.length === 0) return [];
    return [{ key: group, title: t(`web.search.group.${group}`), places, more }];
  });

/** Pages of this face whose names contain the words. */
export function pagesFound(face: Face, words: string): PlaceGroup {
  const all = [
    ...face.menu.map(({ to, label }) => ({ to, title: t(label) })),
    ...FURTHER.map(([end, label]) => ({ to: `/${face.id}/${end}`, title: t(label) })),
  ].filter(({ to }, i, list) => hasPage(to) && list.findIndex((one) => one.to === to) === i);
  return {
    key: 'pages',
    title: t('web.search.group.pages'),
    places: all
      .filter(({ title }) => title.includes(words))
      .map((page) => ({ ...page, detail: t(face.label) })),
    more: false,
  };
}

/** A school's own duties by words of their titles: its list is short and asked for whole. */
export const dutiesFound = (
  tasks: readonly Schemas['TaskBriefResponse'][],
  words: string,
): PlaceGroup => {
  const hits = tasks.filter(({ title }) => title.includes(words));
  return {
    key: 'duties',
    title: t('web.search.group.duties'),
    places: hits.slice(0, SHOWN_DUTIES).map(({ id, title, campaignTitle }) => ({
      title,
      detail: campaignTitle,
      to: `/s/tasks/${id}`,
    })),
    more: hits.length > SHOWN_DUTIES,
  };
};
const SHOWN_DUTIES = 8;
