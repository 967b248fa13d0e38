import { changesOf } from './changes.js';

const GRANT = { role: 'lead', unitId: 'u', from: null, to: null };

describe('what an entry says', () => {
  it.each([
    ['nothing', null, []],
    [
      'before and after',
      { activeTo: [null, '2026-06-09'] },
      [{ field: 'activeTo', before: null, after: '2026-06-09' }],
    ],
    ['a value alone', { amountYuan: 5 }, [{ field: 'amountYuan', after: 5 }]],
    ['nothing that is empty', { projectIds: [], at: null, urgent: false }, [{ field: 'urgent', after: false }]],
    ['a list of ids that are two', { projectIds: ['a', 'b'] }, [{ field: 'projectIds', after: ['a', 'b'] }]],
    ['roles before and after', { grants: [[GRANT], []] }, [{ field: 'grants', before: [GRANT], after: [] }]],
    ['two roles at once', { grants: [GRANT, GRANT] }, [{ field: 'grants', after: [GRANT, GRANT] }]],
    [
      'of an object, the fields that differ',
      {
        settings: [
          { quietFrom: '21:00', digestDaily: true },
          { quietFrom: '22:00', digestDaily: true },
        ],
      },
      [{ field: 'quietFrom', before: '21:00', after: '22:00' }],
    ],
    ['an object alone, by its fields', { counts: { enterprise: 3 } }, [{ field: 'enterprise', after: 3 }]],
  ])('%s', (_what, changes, expected) => {
    expect(changesOf(changes)).toEqual(expected);
  });
});
