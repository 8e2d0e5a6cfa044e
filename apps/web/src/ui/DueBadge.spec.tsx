/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { DueBadge, type Due } from './DueBadge';

const due: Due = {
  dueOn: '2026-03-20',
  today: '2026-03-10',
  workingDaysLeft: 8,
  overdue: false,
  dueProvisional: false,
};

it.each<[string, Partial<Due>]>([
  ['还剩 8 个工作日', {}],
  ['今天 24:00 前', { dueOn: '2026-03-10', workingDaysLeft: 0 }],
  // Friday, due on Saturday
  ['还剩 0 个工作日', { dueOn: '2026-03-11', workingDaysLeft: 0 }],
  ['逾期 2 个工作日', { overdue: true, workingDaysLeft: -2 }],
  ['已过期限', { overdue: true, workingDaysLeft: 0 }],
  ['还剩 8 个工作日（暂定）', { dueProvisional: true }],
])('says %s', (words, part) => {
  render(<DueBadge due={{ ...due, ...part }} />);
  expect(screen.getByText(words)).toBeTruthy();
});
