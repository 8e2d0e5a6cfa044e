import { linesOf, readDays, readNotice } from './notice-days';
import { kindOf, marksOf, monthsOf, spansOf, weekdayOf } from './year-days';

describe('days as a notice writes them', () => {
  it.each([
    ['2027-01-01~2027-01-03', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['1月1日至3日', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['2026年12月31日(周四)至1月1日', ['2026-12-31', '2027-01-01']],
    ['2026年12月30日至31日', ['2026-12-30', '2026-12-31']],
    ['9月30日至10月2日', ['2027-09-30', '2027-10-01', '2027-10-02']],
    ['2026年12月27日(星期日)、1月9日(星期六)', ['2026-12-27', '2027-01-09']],
    ['2027/1/1, 2027.1.2', ['2027-01-01', '2027-01-02']],
    ['', []],
    ['2月30日', null],
    ['元旦', null],
    ['1月3日至1日', null],
  ])('%j', (text, days) => {
    const read = readDays(text, 2027);
    if (days === null) expect(read.wrong).not.toBeNull();
    else expect(read).toEqual({ days, wrong: null });
  });

  it('come from a table or from lines with bars', () => {
    expect(readNotice('元旦\t1月1日至3日\t\n\n春节|2月5日至11日|1月31日 2月14日')).toEqual([
      { label: '元旦', off: '1月1日至3日', work: '' },
      { label: '春节', off: '2月5日至11日', work: '1月31日 2月14日' },
    ]);
  });

  it('are written back as spans', () => {
    const days = [{ label: '元旦', off: ['2027-01-03', '2027-01-01', '2027-01-02'], work: [] }];
    expect(linesOf(days)).toEqual([{ label: '元旦', off: '2027-01-01~2027-01-03', work: '' }]);
  });
});

describe('the year', () => {
  const marks = marksOf([
    { days: [{ label: '元旦', off: ['2027-01-01'], work: ['2027-01-09'] }] },
    { days: [{ label: '元旦', off: ['2027-12-31'], work: [] }] },
  ]);
  it('knows holidays, make-up days and weekends, from whichever notice', () => {
    expect(
      ['2027-01-01', '2027-01-02', '2027-01-04', '2027-01-09', '2027-12-31'].map((on) =>
        kindOf(on, marks),
      ),
    ).toEqual(['HOLIDAY', 'WEEKEND', 'WORKING', 'MAKE_UP', 'HOLIDAY']);
  });
  it('stands in weeks that begin on Monday', () => {
    const [january] = monthsOf(2027, marks);
    expect(january?.weeks[0]?.map((day) => day?.date ?? null)).toEqual([
      null,
      null,
      null,
      null,
      1,
      2,
      3,
    ]);
    // 21 weekdays, less the first, and the 9th besides
    expect(january?.workingDays).toBe(21);
    expect(weekdayOf('2027-01-03')).toBe(7);
  });
  it('joins days in a row', () => {
    expect(spansOf(['2027-01-31', '2027-02-01', '2027-02-03'])).toEqual([
      { from: '2027-01-31', to: '2027-02-01', days: 2 },
      { from: '2027-02-03', to: '2027-02-03', days: 1 },
    ]);
  });
});
