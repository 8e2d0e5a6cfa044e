/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { Sheet, SheetItems, type SheetItem } from './Sheet';
import { SignChain } from './SignChain';

const items: readonly SheetItem[] = [
  { key: '1', title: '学校任务办结', status: 'MET', numerator: 14, denominator: 14, to: '/list' },
  { key: '2', title: '隐患整治', status: 'EXEMPT', note: '模块尚未启用，免评' },
  {
    key: '3',
    title: '分片汇总表签报',
    status: 'UNMET',
    numerator: 3,
    denominator: 4,
    owner: '安全股',
    newDue: '2026-06-01',
  },
];
const wide = (matches: boolean): void => {
  Object.defineProperty(globalThis, 'matchMedia', {
    configurable: true,
    value: () => ({
      matches,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
};
const paper = (
  <MemoryRouter>
    <Sheet
      overline="专项行动"
      title="第一阶段评审表"
      digest={'a'.repeat(64)}
      cutOff="2026-03-01T00:00:00Z"
    >
      <SheetItems caption="评审项" items={items} />
      <SignChain
        digest="b"
        steps={[
          {
            key: '1',
            no: 1,
            post: '科长',
            name: '甲（代乙）',
            decision: 'APPROVED',
            at: null,
            digest: 'c',
          },
          {
            key: '2',
            no: 2,
            post: '副局长',
            name: '丙',
            decision: null,
            isCurrent: true,
            at: null,
          },
        ]}
      />
    </Sheet>
  </MemoryRouter>
);

it('lists open points first, says each state in a word and a mark, and opens the list behind a figure', () => {
  wide(true);
  render(paper);
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    '分片汇总表签报3 / 4未达到 ✗安全股2026年6月1日 周一前',
    '学校任务办结14 / 14达到 ✓',
    '隐患整治模块尚未启用，免评免评 –',
  ]);
  expect(screen.getByRole('link', { name: '14 / 14' }).getAttribute('href')).toBe('/list');
});

it('is a list of cards on a phone', () => {
  wide(false);
  render(paper);
  expect(screen.queryByRole('table')).toBeNull();
  expect(
    within(screen.getByRole('list', { name: '评审项' })).getAllByRole('listitem'),
  ).toHaveLength(3);
});

it('tells whose turn it is and that an earlier signature saw another content', () => {
  wide(true);
  render(paper);
  screen.getByText('甲（代乙）');
  screen.getByText(/所见为另一稿/);
  expect(screen.getByText('轮到签批').closest('li')?.getAttribute('aria-current')).toBe('step');
});
