import { textOf } from '@app/messages';
import {
  MEETING_LIST,
  MILESTONE_LIST,
  ofReadCampaigns,
  SNAPSHOT_LIST,
  snapshotScope,
  type MeetingListRow,
  type MilestoneListRow,
  type SnapshotListRow,
} from '@app/persistence';
import { readerOf } from '../campaign/campaign-step';
import { meetingFaces } from '../meeting/meetings';
import { milestoneFace } from '../milestone/milestones';
import { snapshotReader } from '../restatement/restatements';
import { listRunner } from './list-runner';
import { plain } from './plain';

const state = (kind: string, value: string): string => textOf(`state.${kind}.${value}`);
const word = (kind: string, value: string): string => textOf(`word.${kind}.${value}`);

/** Lists of what a gate rests on: meetings, milestones and the texts that were frozen for signing. */
export const GATE_LISTS = {
  meetings: listRunner<MeetingListRow>({
    spec: MEETING_LIST,
    policy: 'campaign.read',
    title: 'list.meetings',
    scope: (actor) => ofReadCampaigns(readerOf(actor), 'm'),
    items: (rows, actor, { now }, db) => meetingFaces(rows, actor, now, db),
    columns: [
      ['column.no', (m) => m.no],
      ['column.campaign', (m) => m.campaignTitle],
      ['column.kind', (m) => word('meetingType', m.type)],
      ['column.title', (m) => m.title],
      ['column.plannedOn', (m) => m.plannedOn],
      ['column.heldOn', (m) => m.heldOn],
      ['column.state', (m) => state('MEETING', m.state)],
      ['column.decisions', (m) => m.decisions],
    ],
  }),
  milestones: listRunner<MilestoneListRow>({
    spec: MILESTONE_LIST,
    policy: 'campaign.read',
    title: 'list.milestones',
    scope: (actor) => ofReadCampaigns(readerOf(actor), 'm'),
    item: (m, actor, { now }) => milestoneFace(m, actor, now),
    columns: [
      ['column.campaign', (m) => m.campaignTitle],
      ['column.code', (m) => m.code],
      ['column.title', (m) => m.title],
      ['column.dueOn', (m) => m.dueOn],
      ['column.target', (m) => m.target],
      ['column.achieved', (m) => m.achieved],
      ['column.state', (m) => state('MILESTONE', m.state)],
      ['column.metLate', (m) => m.metLate],
    ],
  }),
  snapshots: listRunner<SnapshotListRow>({
    spec: SNAPSHOT_LIST,
    policy: 'snapshot.read',
    title: 'list.snapshots',
    scope: (actor) => snapshotScope(snapshotReader(actor)),
    item: plain,
    columns: [
      ['column.campaign', (s) => s.campaignTitle],
      ['column.kind', (s) => word('snapshotKind', s.kind)],
      ['column.cutOff', (s) => s.cutOff],
      ['column.createdAt', (s) => s.createdAt],
      ['column.hash', (s) => s.hash.toString('hex')],
    ],
  }),
} as const;
