import { DomainError } from '../errors/domain-error';
import { sumFacts, weakest, type CountedFact } from './facts';

const fact = (over: Partial<CountedFact>): CountedFact => ({
  value: 1,
  unit: 'PERSON',
  precision: 'EXACT',
  ...over,
});

describe('sums of facts', () => {
  it('are exact to the cent', () => {
    expect(sumFacts([fact({ value: 0.1 }), fact({ value: 0.2 })])).toEqual({
      value: 0.3,
      precision: 'EXACT',
    });
    expect(sumFacts([])).toEqual({ value: 0, precision: 'EXACT' });
  });

  it('are as sure as the least sure of them', () => {
    expect(weakest(['EXACT', 'AT_LEAST'])).toBe('AT_LEAST');
    expect(sumFacts([fact({}), fact({ precision: 'ESTIMATE' })]).precision).toBe('ESTIMATE');
    expect(weakest(['AT_LEAST', 'ESTIMATE'])).toBe('ESTIMATE');
  });

  it('never mix heads and attendances', () => {
    const mixed = () => sumFacts([fact({}), fact({ unit: 'PERSON_TIME' })]);
    expect(mixed).toThrow(DomainError);
    expect(mixed).toThrow('fact.units-mixed');
  });
});
