import { businessDate } from '#libs/kernel';
import type { Stage } from './stage.js';
import { apply, type Ladder } from './stage-machine.js';

const TODAY = businessDate('2022-06-30');
const ladder = (having: Partial<Record<Stage, string>>): Ladder =>
  new Map(Object.entries(having).map(([stage, on]) => [stage as Stage, on === 'waived' ? on : businessDate(on)]));
const evidence = (stage: Stage, on: string) => ({ stage, on: businessDate(on) });

describe('stages are reached in order (domain.md §4, rules 1–2)', () => {
  it.each([
    { having: {}, giving: 'visited', on: '2022-03-01', code: 'stage_evidence_missing' },
    { having: { contacted: '2022-03-01' }, giving: 'intent', on: '2022-03-05', code: 'stage_evidence_missing' },
    { having: { contacted: '2022-03-02' }, giving: 'visited', on: '2022-03-01', code: 'stage_dates_out_of_order' },
    {
      having: { contacted: '2022-03-05', visited: 'waived' },
      giving: 'intent',
      on: '2022-03-04',
      code: 'stage_dates_out_of_order',
    },
    { having: {}, giving: 'contacted', on: '2022-07-01', code: 'stage_dates_out_of_order' },
    { having: { contacted: 'waived' }, giving: 'contacted', on: '2022-07-01', code: 'stage_dates_out_of_order' },
  ] as const)('having $having, $giving on $on is refused: $code', ({ having, giving, on, code }) => {
    expect(() => apply(ladder(having), evidence(giving, on), TODAY)).toThrow(code);
  });

  it.each([
    { having: {}, giving: 'contacted', on: '2022-06-30' },
    { having: { contacted: '2022-03-01' }, giving: 'visited', on: '2022-03-01' },
    { having: { contacted: 'waived', visited: 'waived' }, giving: 'intent', on: '2020-01-01' },
    { having: { contacted: '2022-03-05', visited: '2022-03-06' }, giving: 'contacted', on: '2022-03-01' },
  ] as const)('having $having, $giving on $on is taken', ({ having, giving, on }) => {
    expect(apply(ladder(having), evidence(giving, on), TODAY).get(giving)).toBe(on);
  });

  it('the first evidence of a step gives its date, in whatever order it is entered', () => {
    const later = apply(ladder({ contacted: '2022-03-01' }), evidence('contacted', '2022-04-01'), TODAY);
    expect(later.get('contacted')).toBe('2022-03-01');
  });

  it('evidence that fills a waived step is dated freely and binds no date (fine-print 1)', () => {
    const filled = apply(
      ladder({ contacted: '2022-05-01', visited: 'waived' }),
      evidence('visited', '2022-01-01'),
      TODAY,
    );
    expect(filled.get('visited')).toBe('waived');
    expect(apply(filled, evidence('intent', '2022-05-02'), TODAY).get('intent')).toBe('2022-05-02');
  });

  it('names what is missing', () => {
    expect.assertions(1);
    try {
      apply(ladder({}), evidence('signed', '2022-03-01'), TODAY);
    } catch (error) {
      expect((error as { params: unknown }).params).toEqual({
        stage: 'signed',
        missing: ['contacted', 'visited', 'intent'],
      });
    }
  });
});
