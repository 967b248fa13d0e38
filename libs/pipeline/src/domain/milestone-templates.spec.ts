import { businessDate } from '#libs/kernel';
import { MILESTONE_TEMPLATE_CODES, MILESTONE_TEMPLATES, milestonesOf } from './milestone-templates.js';

describe('milestones by kind of project', () => {
  it.each(MILESTONE_TEMPLATE_CODES)('%s: codes once, in the order of their days, in both languages', (template) => {
    const rows = MILESTONE_TEMPLATES[template];
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    const days = rows.map(({ daysAfterSigning }) => daysAfterSigning);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(rows.flatMap(({ zh, en }): string[] => [zh, en]).filter((text) => text.trim().length === 0)).toEqual([]);
  });

  it('counts its days from the signing', () => {
    expect(milestonesOf('manufacturing', businessDate('2022-01-01'))[0]).toEqual({
      code: 'registered',
      name: '项目公司注册',
      dueOn: '2022-01-31',
    });
  });

  it('leaves out what the project has already', () => {
    const again = milestonesOf('services_digital', businessDate('2022-01-01'), new Set(['registered', 'team']));
    expect(again.map(({ code }) => code)).toEqual(['premises', 'in_production', 'full_capacity']);
  });
});
