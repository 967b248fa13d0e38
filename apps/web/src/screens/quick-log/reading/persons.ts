import type { Guess, PersonNamed } from './reading';

const COMPOUND = ['欧阳', '司马', '上官', '诸葛', '司徒', '东方', '慕容', '令狐', '皇甫', '尉迟', '公孙', '夏侯'];
/** The common ones; rarer ones are words too, and would be guessed wrongly. */
const SURNAMES = new Set(
  [
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
    '姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
    '容单温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季',
    '裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑',
    '景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝官封谈',
    '匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼',
  ].join(''),
);
const TITLES = [
  '董事长助理',
  '副董事长',
  '常务副总',
  '副总经理',
  '财务总监',
  '技术总监',
  '销售总监',
  '运营总监',
  '人事主管',
  '副总裁',
  '董事长',
  '总经理',
  '总裁',
  '副总',
  '厂长',
  '副厂长',
  '经理',
  '研发总监',
  '市场总监',
  '投资总监',
  '总监',
  '主管',
  '主任',
  '部长',
  '会长',
  '秘书长',
  '秘书',
  '助理',
  '局长',
  '处长',
  '科长',
  '书记',
  '老板娘',
  '老板',
  '女士',
  '先生',
  '总工',
  '董',
  '总',
  '工',
];
const TITLE = TITLES.join('|');
/** Where a name ends and the sentence goes on. */
const NAME_ENDS = new Set(
  Array.from('来带微电说打在通和与及也问约、，,。；; 今昨前上下一去到给见发看谈聊有要想是的了过让请陪同等总参介陪接汇'),
);
const ABSENT = /^(?:不在|没在|出差|没空|没来)/u;
const NOT_A_NAME = /^(?:email|e-mail|wechat|call|called|ok|ppt|pdf|excel|word|vip)$/iu;

type Found = Guess<PersonNamed>;

/** The persons of the other side, as they were named. `masked` has blanks where an enterprise or an introducer stands. */
export function findPersons(masked: string): Found[] {
  const found = [...withTitleBehind(masked), ...withTitleBefore(masked), ...familiar(masked), ...latin(masked)]
    .filter(({ to }) => !ABSENT.test(masked.slice(to)))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: Found[] = [];
  for (const one of found) if (one.from >= (apart.at(-1)?.to ?? 0)) apart.push(one);
  return apart;
}

/** 张总, 司马总, 张伟总: the nearest surname before a title. */
function withTitleBehind(text: string): Found[] {
  return [...text.matchAll(new RegExp(TITLE, 'gu'))].flatMap((match) => {
    const [title] = match;
    const at = match.index;
    const compound = text.slice(at - 2, at);
    if (at >= 2 && COMPOUND.includes(compound)) return [person(at - 2, `${compound}${title}`, null, at + title.length)];
    const nearest = text.slice(at - 1, at);
    if (isSurname(nearest) && !(nearest === '施' && title === '工')) {
      return [person(at - 1, `${nearest}${title}`, null, at + title.length)];
    }
    if (title === '工') return [];
    for (const length of [2, 3]) {
      const [surname = '', ...given] = text.slice(at - length, at);
      if (at < length || !isSurname(surname) || given.some((one) => NAME_ENDS.has(one) || !/\p{Script=Han}/u.test(one)))
        continue;
      return [person(at - length, `${surname}${given.join('')}`, title, at + title.length)];
    }
    return [];
  });
}

/** 总经理陈志远, 财务总监谢敏来访. */
function withTitleBefore(text: string): Found[] {
  const titles = TITLES.filter(
    (title) => title.length > 1 && title !== '女士' && title !== '先生' && !title.startsWith('老板'),
  );
  return [...text.matchAll(new RegExp(titles.join('|'), 'gu'))].flatMap((match) => {
    const [title] = match;
    if (isSurname(text.slice(match.index - 1, match.index))) return [];
    const behind = match.index + title.length;
    const from = behind + (/^[ :：](?! )/u.test(text.slice(behind)) ? 1 : 0);
    const compound = COMPOUND.find((one) => text.startsWith(one, from));
    const surname = compound ?? text.slice(from, from + 1);
    if (compound === undefined && !isSurname(surname)) return [];
    let name = surname;
    for (const character of Array.from(text.slice(from + surname.length)).slice(0, 2)) {
      if (NAME_ENDS.has(character) || !/\p{Script=Han}/u.test(character)) break;
      name += character;
    }
    return name === surname ? [] : [person(from, name, title, from + name.length)];
  });
}

/** 老李, 小王. */
function familiar(text: string): Found[] {
  return [...text.matchAll(/[老小阿](\p{Script=Han})/gu)].flatMap((match) =>
    isSurname(match[1] ?? '') ? [person(match.index, match[0], null, match.index + match[0].length)] : [],
  );
}

/** Tom Chen; a Latin word before 的 is whose they are. */
function latin(text: string): Found[] {
  return [...text.matchAll(/[A-Z][a-z]+(?: [A-Z][a-z]+)?/gu)].flatMap((match) => {
    const [name] = match;
    const to = match.index + name.length;
    return NOT_A_NAME.test(name) || text[to] === '的' ? [] : [person(match.index, name, null, to)];
  });
}

function person(from: number, name: string, title: string | null, to: number): Found {
  return { value: { name, title }, words: title === null ? name : `${name}${title}`, sure: true, from, to };
}

function isSurname(text: string): boolean {
  return SURNAMES.has(text);
}
