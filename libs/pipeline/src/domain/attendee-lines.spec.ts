import { readAttendeeLines } from './attendee-lines.js';

const attendee = (
  name: string,
  person: string | null = null,
  phone: string | null = null,
  title: string | null = null,
) => ({
  name,
  person,
  phone,
  title,
});

describe('a pasted list of attendees, one a line', () => {
  it.each([
    ['维达纸业（中国）有限公司', attendee('维达纸业（中国）有限公司')],
    ['1. 佛山市正窗门窗有限公司', attendee('佛山市正窗门窗有限公司')],
    ['（2）广东一方制药集团', attendee('广东一方制药集团')],
    ['3、3M中国有限公司', attendee('3M中国有限公司')],
    ['360数字安全科技集团有限公司', attendee('360数字安全科技集团有限公司')],
    ['深圳某某科技有限公司 张三', attendee('深圳某某科技有限公司', '张三')],
    [
      '深圳某某科技有限公司，张三，总经理，13800138000',
      attendee('深圳某某科技有限公司', '张三', '13800138000', '总经理'),
    ],
    ['深圳某某科技有限公司\t张三\t138-0013-8000', attendee('深圳某某科技有限公司', '张三', '13800138000')],
    ['深圳某某科技有限公司 +86 13800138000', attendee('深圳某某科技有限公司', null, '13800138000')],
    ['某某集团 联系人：李四 电话：0755-26001234', attendee('某某集团', '李四', '0755-26001234')],
    ['Acme Technology Co., Ltd.', attendee('Acme Technology Co., Ltd.')],
    ['Acme Technology Co., Ltd., John Smith', attendee('Acme Technology Co., Ltd.', 'John Smith')],
  ])('%s', (text, expected) => {
    expect(readAttendeeLines(text)).toEqual([{ line: 1, ...expected }]);
  });

  it('counts the lines as they are seen, and leaves out blank ones', () => {
    expect(readAttendeeLines('甲公司\r\n\r\n  \n乙公司\n').map(({ line, name }) => [line, name])).toEqual([
      [1, '甲公司'],
      [4, '乙公司'],
    ]);
  });

  it('keeps a line that is only a phone, to be told of', () => {
    expect(readAttendeeLines('13800138000')).toEqual([{ line: 1, ...attendee('') }]);
  });
});
