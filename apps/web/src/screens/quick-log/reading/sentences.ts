import type { ActivityKind, KnownEnterprise } from './reading';

/** What a person meant. What is absent must be left open: to guess it is wrong. */
export interface Meant {
  /** Key of the enterprise in `TEAM_LIST`. */
  readonly firm?: string;
  readonly kind?: ActivityKind;
  readonly on?: string;
  /** As they were named; a full name and its title are parted by a space. */
  readonly who?: readonly string[];
  readonly next?: readonly [on: string, kind: ActivityKind];
  readonly amount?: number;
  readonly by?: string;
}

export type Sentence = readonly [text: string, meant: Meant, today?: string];

/** A Wednesday; the week before goes from Monday 9 to Sunday 15, the next from Monday 23 to Sunday 29. */
export const TODAY = '2026-11-18';

export const COUNTIES = ['港北区', '港南区', '覃塘区', '平南县', '桂平市'];

/** The team's own list, as the phone has it. */
export const TEAM_LIST: readonly KnownEnterprise[] = [
  { id: 'lichuan', name: '佛山栎川家具集团有限公司', shortName: '栎川家具' },
  { id: 'weida', name: '维达纸业（广东）有限公司', shortName: '维达纸业' },
  { id: 'zhengan', name: '佛山市正桉木业有限公司', shortName: '正桉木业' },
  { id: 'qiyue', name: '佛山启樾门窗有限公司', shortName: '启樾门窗' },
  { id: 'hualing', name: '广州骅岭车业股份有限公司', shortName: '骅岭车业' },
  { id: 'boli', name: '中山柏砺定制家居有限公司', shortName: '柏砺定制' },
  { id: 'yungai', name: '湛江沄钙新材料有限公司', shortName: '沄钙新材' },
  { id: 'zhengchuang', name: '佛山正窗门窗科技有限公司', shortName: '正窗门窗' },
  { id: 'longxing-textile', name: '东莞隆兴纺织有限公司', shortName: '隆兴纺织' },
  { id: 'longxing-electronics', name: '深圳隆兴电子有限公司', shortName: '隆兴电子' },
  { id: 'foxconn', name: '富士康科技集团有限公司', shortName: '富士康' },
  { id: 'tcl', name: 'TCL科技集团股份有限公司', shortName: 'TCL科技' },
  { id: 'abb', name: 'ABB（中国）有限公司', shortName: 'ABB' },
  { id: 'bosch', name: '博世汽车部件（苏州）有限公司', shortName: '博世' },
  { id: 'midea', name: '美的集团股份有限公司', shortName: '美的集团' },
  { id: 'lanhe', name: '江门澜禾纸业有限公司', shortName: '澜禾纸业' },
  { id: 'tuoli', name: '广州拓砺智能装备有限公司', shortName: '拓砺智能' },
  { id: 'boyu', name: '深圳铂屿光电有限公司', shortName: '铂屿光电' },
  { id: 'suling', name: '东莞素绫服饰有限公司', shortName: '素绫服饰' },
  { id: 'hengshan', name: '肇庆恒杉板业有限公司', shortName: '恒杉板业' },
  { id: 'suiren', name: '广州穗稔食品有限公司', shortName: '穗稔食品' },
  { id: 'dashun', name: '惠州大顺电池有限公司', shortName: '大顺电池' },
  { id: 'yunhai', name: '云海金属（惠州）有限公司', shortName: '云海金属' },
  { id: 'gree', name: '珠海格力电器股份有限公司', shortName: '格力电器' },
  { id: 'shanshi', name: '单氏铝业（佛山）有限公司', shortName: '单氏铝业' },
  { id: 'qinji', name: '南宁覃记食品有限公司', shortName: '覃记食品' },
];

/** As people write them; put down before the rules were. */
export const SENTENCES: readonly Sentence[] = [
  // The plain ones.
  [
    '今天下午和维达集团张总通电话，有意向，下周三来贵港考察',
    { firm: 'weida', kind: 'call', on: '2026-11-18', who: ['张总'], next: ['2026-11-25', 'inbound_visit'] },
  ],
  [
    '今天下午和栎川集团容总通电话,有意向,下周三来贵港考察',
    { firm: 'lichuan', kind: 'call', on: '2026-11-18', who: ['容总'], next: ['2026-11-25', 'inbound_visit'] },
  ],
  ['昨天拜访正桉木业李厂长', { firm: 'zhengan', kind: 'outbound_visit', on: '2026-11-17', who: ['李厂长'] }],
  ['上午跟启樾门窗王经理打了电话', { firm: 'qiyue', kind: 'call', on: '2026-11-18', who: ['王经理'] }],
  ['给骅岭车业的陈总发了微信，介绍了园区', { firm: 'hualing', kind: 'message', who: ['陈总'] }],
  ['发邮件给沄钙新材，把电价表发过去了', { firm: 'yungai', kind: 'email' }],
  [
    '柏砺定制梁董事长今天来贵港考察，看了江南园区',
    { firm: 'boli', kind: 'inbound_visit', on: '2026-11-18', who: ['梁董事长'] },
  ],
  ['前天在佛山和正窗门窗何总见面，谈了用地', { firm: 'zhengchuang', kind: 'meeting', on: '2026-11-16', who: ['何总'] }],
  ['大前天上门拜访拓砺智能', { firm: 'tuoli', kind: 'outbound_visit', on: '2026-11-15' }],
  [
    '澜禾纸业，今天电话，周总说下周一过来看看',
    { firm: 'lanhe', kind: 'call', on: '2026-11-18', who: ['周总'], next: ['2026-11-23', 'inbound_visit'] },
  ],
  ['刚刚和铂屿光电徐总通了电话，对方想看厂房', { firm: 'boyu', kind: 'call', on: '2026-11-18', who: ['徐总'] }],
  ['今早去了素绫服饰的工厂，见到黄厂长', { firm: 'suling', kind: 'outbound_visit', on: '2026-11-18', who: ['黄厂长'] }],
  ['昨晚和恒杉板业刘总微信聊了一下', { firm: 'hengshan', kind: 'message', on: '2026-11-17', who: ['刘总'] }],
  [
    '11月12日拜访穗稔食品总经理邓志强',
    { firm: 'suiren', kind: 'outbound_visit', on: '2026-11-12', who: ['邓志强 总经理'] },
  ],
  ['11月9号在广交会上碰到大顺电池的人', { firm: 'dashun', kind: 'event', on: '2026-11-09' }],
  ['云海金属曾副总来电，问税收优惠', { firm: 'yunhai', kind: 'call', who: ['曾副总'] }],
  ['格力电器 视频会议 今天上午', { firm: 'gree', kind: 'meeting', on: '2026-11-18' }],
  ['今天同单氏铝业单总电话沟通', { firm: 'shanshi', kind: 'call', on: '2026-11-18', who: ['单总'] }],
  ['覃记食品覃总今天来访，市领导接待', { firm: 'qinji', kind: 'inbound_visit', on: '2026-11-18', who: ['覃总'] }],
  ['富士康郭经理电话回访', { firm: 'foxconn', kind: 'call', who: ['郭经理'] }],

  // When it was.
  ['上周五和隆兴纺织吴总吃饭谈项目', { firm: 'longxing-textile', kind: 'meeting', on: '2026-11-13', who: ['吴总'] }],
  ['上礼拜三去隆兴电子拜访', { firm: 'longxing-electronics', kind: 'outbound_visit', on: '2026-11-11' }],
  ['上星期天在深圳见了TCL科技的赵总', { firm: 'tcl', kind: 'meeting', on: '2026-11-15', who: ['赵总'] }],
  ['周一和ABB的孙经理开了个会', { firm: 'abb', kind: 'meeting', on: '2026-11-16', who: ['孙经理'] }],
  ['这周二电话联系美的集团马总', { firm: 'midea', kind: 'call', on: '2026-11-17', who: ['马总'] }],
  ['本周一拜访博世', { firm: 'bosch', kind: 'outbound_visit', on: '2026-11-16' }],
  ['15号跟正桉木业碰了个面', { firm: 'zhengan', kind: 'meeting', on: '2026-11-15' }],
  ['这个月3号去看了启樾门窗', { firm: 'qiyue', kind: 'outbound_visit', on: '2026-11-03' }],
  ['上个月28号骅岭车业来贵考察', { firm: 'hualing', kind: 'inbound_visit', on: '2026-10-28' }],
  ['十一月十号和柏砺定制座谈', { firm: 'boli', kind: 'meeting', on: '2026-11-10' }],
  ['10月31日拜访沄钙新材张总', { firm: 'yungai', kind: 'outbound_visit', on: '2026-10-31', who: ['张总'] }],
  ['2026年9月8日正窗门窗来考察', { firm: 'zhengchuang', kind: 'inbound_visit', on: '2026-09-08' }],
  ['2026-11-02 拓砺智能 电话', { firm: 'tuoli', kind: 'call', on: '2026-11-02' }],
  ['11.6 澜禾纸业 上门', { firm: 'lanhe', kind: 'outbound_visit', on: '2026-11-06' }],
  ['11/5铂屿光电微信', { firm: 'boyu', kind: 'message', on: '2026-11-05' }],
  ['三天前和素绫服饰通了电话', { firm: 'suling', kind: 'call', on: '2026-11-15' }],
  ['一周前拜访过恒杉板业', { firm: 'hengshan', kind: 'outbound_visit', on: '2026-11-11' }],
  ['两个礼拜前穗稔食品来电话问过', { firm: 'suiren', kind: 'call', on: '2026-11-04' }],
  ['上上周四大顺电池来贵港考察', { firm: 'dashun', kind: 'inbound_visit', on: '2026-11-05' }],
  ['前几天和云海金属通过电话', { firm: 'yunhai', kind: 'call' }],
  ['上周和格力电器联系过', { firm: 'gree' }],
  ['刚从单氏铝业出来，见了单总', { firm: 'shanshi', kind: 'outbound_visit', on: '2026-11-18', who: ['单总'] }],
  ['去年12月30日拜访覃记食品', { firm: 'qinji', kind: 'outbound_visit', on: '2025-12-30' }],
  ['12月30日拜访了富士康', { firm: 'foxconn', kind: 'outbound_visit', on: '2025-12-30' }, '2026-01-05'],
  ['周五跟TCL科技通了电话', { firm: 'tcl', kind: 'call', on: '2026-11-13' }],
  ['星期日给ABB打电话', { firm: 'abb', kind: 'call', on: '2026-11-15' }],
  [
    '今天是周日，上午和维达纸业张总通话',
    { firm: 'weida', kind: 'call', on: '2026-11-22', who: ['张总'] },
    '2026-11-22',
  ],
  ['昨天(周二)美的集团李总来电', { firm: 'midea', kind: 'call', on: '2026-11-17', who: ['李总'] }],
  ['中午和博世张经理吃了个饭', { firm: 'bosch', kind: 'meeting', on: '2026-11-18', who: ['张经理'] }],
  ['廿八号拜访正桉木业', { firm: 'zhengan', kind: 'outbound_visit', on: '2026-10-28' }],
  ['二十号和启樾门窗开了会', { firm: 'qiyue', kind: 'meeting', on: '2026-10-20' }],
  ['国庆前一天和骅岭车业通过电话', { firm: 'hualing', kind: 'call', on: '2026-09-30' }, '2026-10-09'],

  // What comes next.
  ['和柏砺定制梁总电话，明天再打', { firm: 'boli', kind: 'call', who: ['梁总'], next: ['2026-11-19', 'call'] }],
  [
    '今天拜访沄钙新材，后天把合同草案发微信给他们',
    { firm: 'yungai', kind: 'outbound_visit', on: '2026-11-18', next: ['2026-11-20', 'message'] },
  ],
  ['正窗门窗何总微信说下周来考察', { firm: 'zhengchuang', kind: 'message', who: ['何总'] }],
  [
    '今天给拓砺智能打电话，约了本周五上门',
    { firm: 'tuoli', kind: 'call', on: '2026-11-18', next: ['2026-11-20', 'outbound_visit'] },
  ],
  [
    '澜禾纸业今天电话，约好下下周一来贵港',
    { firm: 'lanhe', kind: 'call', on: '2026-11-18', next: ['2026-11-30', 'inbound_visit'] },
  ],
  [
    '铂屿光电徐总，今日通话，11月25日上门拜访',
    { firm: 'boyu', kind: 'call', on: '2026-11-18', who: ['徐总'], next: ['2026-11-25', 'outbound_visit'] },
  ],
  ['今天和素绫服饰见面，月底前回复他们', { firm: 'suling', kind: 'meeting', on: '2026-11-18' }],
  [
    '昨天恒杉板业来电话，三天后再联系',
    { firm: 'hengshan', kind: 'call', on: '2026-11-17', next: ['2026-11-21', 'call'] },
  ],
  [
    '穗稔食品：今天微信沟通，周五开视频会',
    { firm: 'suiren', kind: 'message', on: '2026-11-18', next: ['2026-11-20', 'meeting'] },
  ],
  ['大顺电池电话，下周二上午十点开会', { firm: 'dashun', kind: 'call', next: ['2026-11-24', 'meeting'] }],
  [
    '今天拜访云海金属曾总，下个月5号他们来考察',
    { firm: 'yunhai', kind: 'outbound_visit', on: '2026-11-18', who: ['曾总'], next: ['2026-12-05', 'inbound_visit'] },
  ],
  ['格力电器电话谈了，12月1日去珠海拜访', { firm: 'gree', kind: 'call', next: ['2026-12-01', 'outbound_visit'] }],
  ['和单氏铝业通话，让我们下周四打电话过去', { firm: 'shanshi', kind: 'call', next: ['2026-11-26', 'call'] }],
  [
    '覃记食品今天来考察，下周一发报价邮件',
    { firm: 'qinji', kind: 'inbound_visit', on: '2026-11-18', next: ['2026-11-23', 'email'] },
  ],
  ['富士康今天没空，约下周三见面', { firm: 'foxconn', next: ['2026-11-25', 'meeting'] }],
  [
    '今天打TCL科技赵总电话没人接，明天再打',
    { firm: 'tcl', kind: 'note', on: '2026-11-18', who: ['赵总'], next: ['2026-11-19', 'call'] },
  ],
  ['电话给ABB，节后第一个工作日回访', { firm: 'abb', kind: 'call', next: ['2026-10-08', 'call'] }, '2026-09-29'],
  [
    '今天和美的集团微信，国庆后上班第一天打电话',
    { firm: 'midea', kind: 'message', on: '2026-09-29', next: ['2026-10-08', 'call'] },
    '2026-09-29',
  ],
  ['博世：电话，过两天再联系', { firm: 'bosch', kind: 'call' }],
  ['维达纸业通电话，一周后来贵港看地', { firm: 'weida', kind: 'call', next: ['2026-11-25', 'inbound_visit'] }],
  ['今天拜访栎川家具，3个工作日内发会议纪要', { firm: 'lichuan', kind: 'outbound_visit', on: '2026-11-18' }],
  [
    '正桉木业李总，上午电话，约明早九点微信视频',
    { firm: 'zhengan', kind: 'call', on: '2026-11-18', who: ['李总'], next: ['2026-11-19', 'meeting'] },
  ],
  [
    '启樾门窗今天来电，拟本月26日来贵考察',
    { firm: 'qiyue', kind: 'call', on: '2026-11-18', next: ['2026-11-26', 'inbound_visit'] },
  ],
  [
    '骅岭车业陈总今天见面谈好了，大后天签意向书',
    { firm: 'hualing', kind: 'meeting', on: '2026-11-18', who: ['陈总'], next: ['2026-11-21', 'meeting'] },
  ],

  // Money.
  ['柏砺定制电话，想投3000万', { firm: 'boli', kind: 'call', amount: 30_000_000 }],
  [
    '今天拜访沄钙新材，计划投资1.2亿',
    { firm: 'yungai', kind: 'outbound_visit', on: '2026-11-18', amount: 120_000_000 },
  ],
  ['正窗门窗见面，投资额约五千万元', { firm: 'zhengchuang', kind: 'meeting', amount: 50_000_000 }],
  ['拓砺智能说要投两个亿，今天电话', { firm: 'tuoli', kind: 'call', on: '2026-11-18', amount: 200_000_000 }],
  ['澜禾纸业电话，一期投资8000万元，二期再说', { firm: 'lanhe', kind: 'call', amount: 80_000_000 }],
  ['铂屿光电微信，总投资15亿元', { firm: 'boyu', kind: 'message', amount: 1_500_000_000 }],
  ['素绫服饰座谈，拟投资额2.5亿元，用地80亩', { firm: 'suling', kind: 'meeting', amount: 250_000_000 }],
  ['恒杉板业电话，预计投一个多亿', { firm: 'hengshan', kind: 'call' }],
  ['穗稔食品来访，投资3-5亿', { firm: 'suiren', kind: 'inbound_visit' }],
  ['大顺电池电话，年产值10亿，想投两千万', { firm: 'dashun', kind: 'call', amount: 20_000_000 }],
  ['云海金属见面，注册资本5000万', { firm: 'yunhai', kind: 'meeting' }],
  ['格力电器通电话，投资额1亿2千万', { firm: 'gree', kind: 'call', amount: 120_000_000 }],
  ['单氏铝业拜访，投入壹亿元', { firm: 'shanshi', kind: 'outbound_visit', amount: 100_000_000 }],
  ['覃记食品电话说投600w', { firm: 'qinji', kind: 'call', amount: 6_000_000 }],
  ['富士康会谈，投资约3亿美元', { firm: 'foxconn', kind: 'meeting' }],
  ['TCL科技电话 投资 12,000 万元', { firm: 'tcl', kind: 'call', amount: 120_000_000 }],

  // People.
  [
    '今天拜访ABB，见到总经理陈志远和生产部林部长',
    { firm: 'abb', kind: 'outbound_visit', on: '2026-11-18', who: ['陈志远 总经理', '林部长'] },
  ],
  ['和美的集团副总裁欧阳倩通电话', { firm: 'midea', kind: 'call', who: ['欧阳倩 副总裁'] }],
  ['博世张总、李总、王工一起来贵考察', { firm: 'bosch', kind: 'inbound_visit', who: ['张总', '李总', '王工'] }],
  ['维达纸业张伟总今天来电话', { firm: 'weida', kind: 'call', on: '2026-11-18', who: ['张伟 总'] }],
  ['见了栎川家具老板', { firm: 'lichuan', kind: 'meeting' }],
  ['正桉木业老李今天电话里说地价高', { firm: 'zhengan', kind: 'call', on: '2026-11-18', who: ['老李'] }],
  ['启樾门窗司马总微信', { firm: 'qiyue', kind: 'message', who: ['司马总'] }],
  ['骅岭车业采购部的小王打来电话', { firm: 'hualing', kind: 'call', who: ['小王'] }],
  ['拜访柏砺定制，梁总不在，见了他助理', { firm: 'boli', kind: 'outbound_visit' }],
  ['沄钙新材董事长黄建国带队来贵考察', { firm: 'yungai', kind: 'inbound_visit', who: ['黄建国 董事长'] }],
  [
    '正窗门窗何副总和财务总监谢敏来访',
    { firm: 'zhengchuang', kind: 'inbound_visit', who: ['何副总', '谢敏 财务总监'] },
  ],
  ['拓砺智能人事主管覃芳芳微信问招工', { firm: 'tuoli', kind: 'message', who: ['覃芳芳 人事主管'] }],
  ['今天和澜禾纸业周董打电话', { firm: 'lanhe', kind: 'call', on: '2026-11-18', who: ['周董'] }],
  ['铂屿光电徐工来电话问电价', { firm: 'boyu', kind: 'call', who: ['徐工'] }],
  ['素绫服饰黄女士打电话来', { firm: 'suling', kind: 'call', who: ['黄女士'] }],
  ['和恒杉板业刘秘书约时间，打了电话', { firm: 'hengshan', kind: 'call', who: ['刘秘书'] }],

  // Who opened the door.
  [
    '经佛山木业商会介绍，今天拜访正桉木业',
    { firm: 'zhengan', kind: 'outbound_visit', on: '2026-11-18', by: '佛山木业商会' },
  ],
  ['广西商会引荐的，和启樾门窗王总见面了', { firm: 'qiyue', kind: 'meeting', who: ['王总'], by: '广西商会' }],
  [
    '通过正窗门窗何总介绍认识了骅岭车业陈总，今天通电话',
    { firm: 'hualing', kind: 'call', on: '2026-11-18', who: ['陈总'], by: '正窗门窗何总' },
  ],
  ['德勤推荐，给柏砺定制打了电话', { firm: 'boli', kind: 'call', by: '德勤' }],
  [
    '贵港同乡会牵线，昨天见到沄钙新材张总',
    { firm: 'yungai', kind: 'meeting', on: '2026-11-17', who: ['张总'], by: '贵港同乡会' },
  ],
  ['拓砺智能，经家具协会搭桥，今天上门', { firm: 'tuoli', kind: 'outbound_visit', on: '2026-11-18', by: '家具协会' }],
  ['市工信局推荐澜禾纸业，今天电话联系', { firm: 'lanhe', kind: 'call', on: '2026-11-18', by: '市工信局' }],
  ['由仲量联行带来的铂屿光电，今天来贵考察', { firm: 'boyu', kind: 'inbound_visit', on: '2026-11-18', by: '仲量联行' }],

  // Several firms; which one is meant?
  ['今天拜访隆兴', { kind: 'outbound_visit', on: '2026-11-18' }],
  ['上午拜访正桉木业，下午拜访启樾门窗', { kind: 'outbound_visit', on: '2026-11-18' }],
  ['和维达纸业、澜禾纸业两家一起座谈', { kind: 'meeting' }],
  ['栎川家具的供应商恒杉板业今天来电话', { firm: 'hengshan', kind: 'call', on: '2026-11-18' }],
  ['正窗门窗和正桉木业都打了电话', { kind: 'call' }],
  ['隆兴纺织电话，顺便问了隆兴电子的情况', { firm: 'longxing-textile', kind: 'call' }],
  ['拜访大顺电池，他们给富士康供货', { firm: 'dashun', kind: 'outbound_visit' }],

  // Wrong characters: same sound, like shape, voice input.
  ['今天和唯达纸业张总通电话', { firm: 'weida', kind: 'call', on: '2026-11-18', who: ['张总'] }],
  ['拜访力川家具容总', { firm: 'lichuan', kind: 'outbound_visit', who: ['容总'] }],
  ['正安木业李厂长来电', { firm: 'zhengan', kind: 'call', who: ['李厂长'] }],
  ['启越门窗，微信，发了资料', { firm: 'qiyue', kind: 'message' }],
  ['今天和华岭车业陈总见面', { firm: 'hualing', kind: 'meeting', on: '2026-11-18', who: ['陈总'] }],
  ['百砺定制电话', { firm: 'boli', kind: 'call' }],
  ['云钙新材来贵考察', { firm: 'yungai', kind: 'inbound_visit' }],
  ['拓力智能上门拜访', { firm: 'tuoli', kind: 'outbound_visit' }],
  ['蓝禾纸业周总打来电话', { firm: 'lanhe', kind: 'call', who: ['周总'] }],
  ['柏屿光电徐总微信', { firm: 'boyu', kind: 'message', who: ['徐总'] }],
  ['恒山板业电话，刘总', { firm: 'hengshan', kind: 'call', who: ['刘总'] }],
  ['岁稔食品 来访', { firm: 'suiren', kind: 'inbound_visit' }],
  ['秦记食品电话', { firm: 'qinji', kind: 'call' }],
  ['善氏铝业单总电话', { firm: 'shanshi', kind: 'call', who: ['单总'] }],
  ['维大纸业电话', { firm: 'weida', kind: 'call' }],
  ['zcmc今天电话', { firm: 'zhengchuang', kind: 'call', on: '2026-11-18' }],
  ['weida 电话 张总', { firm: 'weida', kind: 'call', who: ['张总'] }],

  // Dialect and haste.
  [
    '今日同栎川容总倾过电话，佢话下个礼拜三上嚟睇',
    { firm: 'lichuan', kind: 'call', on: '2026-11-18', who: ['容总'], next: ['2026-11-25', 'inbound_visit'] },
  ],
  ['寻日去正桉木业倾合作', { firm: 'zhengan', kind: 'outbound_visit', on: '2026-11-17' }],
  ['琴日启樾门窗打电话嚟', { firm: 'qiyue', kind: 'call', on: '2026-11-17' }],
  ['听日去骅岭车业拜访', { firm: 'hualing', next: ['2026-11-19', 'outbound_visit'] }],
  ['昨儿个跟柏砺定制老梁唠了会儿电话', { firm: 'boli', kind: 'call', on: '2026-11-17', who: ['老梁'] }],
  ['前儿见了沄钙新材', { firm: 'yungai', kind: 'meeting', on: '2026-11-16' }],
  ['正窗门窗 电话 ok', { firm: 'zhengchuang', kind: 'call' }],
  ['拓砺 通了 有兴趣', { firm: 'tuoli', kind: 'call' }],
  ['澜禾 v信 资料已发', { firm: 'lanhe', kind: 'message' }],
  ['今个儿铂屿来人了，带去看了厂房', { firm: 'boyu', kind: 'inbound_visit', on: '2026-11-18' }],
  ['打素绫电话，占线', { firm: 'suling', kind: 'note' }],
  ['恒杉刘总电话关机', { firm: 'hengshan', kind: 'note', who: ['刘总'] }],

  // English names and words.
  ['和Bosch的Tom Chen开了视频会议', { kind: 'meeting', who: ['Tom Chen'] }],
  ['今天call了ABB的Kevin', { firm: 'abb', kind: 'call', on: '2026-11-18', who: ['Kevin'] }],
  ['TCL科技 Email 已发 Jenny', { firm: 'tcl', kind: 'email', who: ['Jenny'] }],
  ['tcl科技赵总来电', { firm: 'tcl', kind: 'call', who: ['赵总'] }],
  ['和 A B B 孙经理 电话', { firm: 'abb', kind: 'call', who: ['孙经理'] }],
  ['ＡＢＢ今天来贵考察', { firm: 'abb', kind: 'inbound_visit', on: '2026-11-18' }],

  // No enterprise, or one that is not in the list.
  ['今天下午打了三个电话，都没人接', { kind: 'note', on: '2026-11-18' }],
  ['明天去佛山拜访企业', { next: ['2026-11-19', 'outbound_visit'] }],
  ['今天在队里整理资料', { on: '2026-11-18' }],
  ['和张总通了电话', { kind: 'call', who: ['张总'] }],
  ['昨天参加陶瓷展会', { kind: 'event', on: '2026-11-17' }],
  ['今天拜访了金牌橱柜家居科技股份有限公司', { kind: 'outbound_visit', on: '2026-11-18' }],
  ['和宏发科技王总微信聊了', { kind: 'message', who: ['王总'] }],
  ['下周三开例会', { next: ['2026-11-25', 'meeting'] }],
  ['美的', { firm: 'midea' }],
  ['今天拜访的厂区环境挺美的', { kind: 'outbound_visit', on: '2026-11-18' }],
  ['你好', {}],
  // Put down after the rules, without looking at them.
  [
    '刚跟维达纸业的张总在电话里聊了二十分钟，他说下周二带人过来看地',
    { firm: 'weida', kind: 'call', on: '2026-11-18', who: ['张总'], next: ['2026-11-24', 'inbound_visit'] },
  ],
  [
    '11月17日下午，队长带队到柏砺定制公司走访，与梁总座谈，对方计划投资2亿元建智能家居生产基地',
    { firm: 'boli', kind: 'outbound_visit', on: '2026-11-17', who: ['梁总'], amount: 200_000_000 },
  ],
  ['启樾门窗王总加了微信，约下周五喝茶', { firm: 'qiyue', kind: 'message', who: ['王总'] }],
  ['今天上午9点半接到拓砺智能电话，说集团正在选址', { firm: 'tuoli', kind: 'call', on: '2026-11-18' }],
  [
    '昨天下午在南沙拜访了骅岭车业，陈总和研发总监高翔参加',
    { firm: 'hualing', kind: 'outbound_visit', on: '2026-11-17', who: ['陈总', '高翔 研发总监'] },
  ],
  [
    '恒杉板业刘总一行6人今天到贵港考察，看了覃塘产业园',
    { firm: 'hengshan', kind: 'inbound_visit', on: '2026-11-18', who: ['刘总'] },
  ],
  ['打了正桉木业李厂长电话，没接，晚点再打', { firm: 'zhengan', kind: 'note', who: ['李厂长'] }],
  ['美的集团战略部通知，考察改到12月3日', { firm: 'midea', next: ['2026-12-03', 'inbound_visit'] }],
  ['周末去佛山参加家具展会，认识了栎川家具的容总', { firm: 'lichuan', kind: 'event', who: ['容总'] }],
  ['云海金属说电价太高，今天电话里没谈拢', { firm: 'yunhai', kind: 'call', on: '2026-11-18' }],
  ['下午三点到铂屿光电，徐总接待', { firm: 'boyu', kind: 'outbound_visit', on: '2026-11-18', who: ['徐总'] }],
  ['穗稔食品邓总今天回复邮件，同意下周签保密协议', { firm: 'suiren', kind: 'email', on: '2026-11-18', who: ['邓总'] }],
  ['大顺电池项目，投资5.6亿，昨天座谈', { firm: 'dashun', kind: 'meeting', on: '2026-11-17', amount: 560_000_000 }],
  ['今天见格力电器董助理', { firm: 'gree', kind: 'meeting', on: '2026-11-18', who: ['董助理'] }],
  ['覃记食品，微信，覃总要土地指标材料，后天给', { firm: 'qinji', kind: 'message', who: ['覃总'] }],
  ['上周四、周五两天陪同单氏铝业考察', { firm: 'shanshi', kind: 'inbound_visit', on: '2026-11-12' }],
  ['富士康那边说投资额1500万美元', { firm: 'foxconn' }],
  ['19号要去TCL科技', { firm: 'tcl', next: ['2026-11-19', 'outbound_visit'] }],
  ['11月20日上午素绫服饰来贵港，安排车', { firm: 'suling', next: ['2026-11-20', 'inbound_visit'] }],
  ['昨天的会，澜禾纸业没来', { firm: 'lanhe' }],
  [
    '经江门市造纸行业协会引荐，与澜禾纸业周总在江门见面',
    { firm: 'lanhe', kind: 'meeting', who: ['周总'], by: '江门市造纸行业协会' },
  ],
  [
    '沄钙新材黄建国董事长电话，投资意向很强，1.5个亿',
    { firm: 'yungai', kind: 'call', who: ['黄建国 董事长'], amount: 150_000_000 },
  ],
  // As teams from 贵港 write between two appointments: dictated, in a hurry, half in dialect.
  [
    '今日同栎川家具容总倾咗电话，佢话下礼拜二上来贵港睇地',
    { firm: 'lichuan', kind: 'call', on: '2026-11-18', who: ['容总'], next: ['2026-11-24', 'inbound_visit'] },
  ],
  ['寻日去正桉木业度见咗李厂长', { firm: 'zhengan', kind: 'outbound_visit', on: '2026-11-17', who: ['李厂长'] }],
  ['跟车去了趟启樾门窗，王经理不在，和行政的小陈聊了几句', { firm: 'qiyue', kind: 'outbound_visit', who: ['小陈'] }],
  ['骅岭车业陈总电话没人接', { firm: 'hualing', kind: 'note', who: ['陈总'] }],
  [
    '打了三次沄钙新材张总的电话都占线，明天上午再打',
    { firm: 'yungai', kind: 'note', who: ['张总'], next: ['2026-11-19', 'call'] },
  ],
  ['柏砺梁董说厂房要8000平，电价三毛五以内，月底前给他回话', { firm: 'boli', who: ['梁董'] }],
  ['正窗门窗何总加我微信了，把招商手册发给他', { firm: 'zhengchuang', kind: 'message', who: ['何总'] }],
  [
    '拓砺智能预计总投3.5个亿，分两期，一期1.2亿，今天上午开视频会定的',
    { firm: 'tuoli', kind: 'meeting', on: '2026-11-18', amount: 350_000_000 },
  ],
  [
    '澜禾纸业周总一行5人今早到港北区看了两块地，下午回佛山',
    { firm: 'lanhe', kind: 'inbound_visit', on: '2026-11-18', who: ['周总'] },
  ],
  ['铂屿光电徐总约了后天下午三点见面', { firm: 'boyu', who: ['徐总'], next: ['2026-11-20', 'meeting'] }],
  [
    '素绫服饰：11.16电话，黄厂长，想搬200台机过来，12.1再联系',
    { firm: 'suling', kind: 'call', on: '2026-11-16', who: ['黄厂长'], next: ['2026-12-01', 'call'] },
  ],
  [
    '经木材协会谭会长介绍，昨天下午到恒杉板业拜访了刘总',
    { firm: 'hengshan', kind: 'outbound_visit', on: '2026-11-17', who: ['刘总'], by: '木材协会谭会长' },
  ],
  ['穗稔食品邓总说老板下个月中旬才回国，到时再约', { firm: 'suiren', who: ['邓总'] }],
  [
    '17号晚上在桂平老乡会饭局认识大顺电池副总韦国强',
    { firm: 'dashun', kind: 'meeting', on: '2026-11-17', who: ['韦国强 副总'] },
  ],
  ['云海金属那边说今年不投了，明年三月再说', { firm: 'yunhai' }],
  ['格力电器采购部林部长电话里讲配套的事，要我们下周五前报材料', { firm: 'gree', kind: 'call', who: ['林部长'] }],
  ['单氏铝业单老板娘今天来电，问宿舍', { firm: 'shanshi', kind: 'call', on: '2026-11-18', who: ['单老板娘'] }],
  [
    '今天陪覃塘区领导去覃记食品走访，覃总、财务小韦都在',
    { firm: 'qinji', kind: 'outbound_visit', on: '2026-11-18', who: ['覃总', '小韦'] },
  ],
  ['fushikang 郭经理 微信', { firm: 'foxconn', kind: 'message', who: ['郭经理'] }],
  [
    '上午十点拜访隆兴电子（宝安），对接人：投资总监 罗敏',
    { firm: 'longxing-electronics', kind: 'outbound_visit', on: '2026-11-18', who: ['罗敏 投资总监'] },
  ],
  ['隆兴那边的吴总又来电话催土地的事', { kind: 'call', who: ['吴总'] }],
  ['TCL科技和美的集团今天都在推介会上见了，名片已拍', { kind: 'event', on: '2026-11-18' }],
  [
    'abb 孙经理邮件回复了，说12月8号带队来考察',
    { firm: 'abb', kind: 'email', who: ['孙经理'], next: ['2026-12-08', 'inbound_visit'] },
  ],
  ['博世的李工今天线上交流，讲了环评要求', { firm: 'bosch', kind: 'meeting', on: '2026-11-18', who: ['李工'] }],
  ['维达纸液张总改到下周四来', { firm: 'weida', who: ['张总'], next: ['2026-11-26', 'inbound_visit'] }],
  ['昨儿个跟维达张总喝了个早茶，他想要300亩', { firm: 'weida', kind: 'meeting', on: '2026-11-17', who: ['张总'] }],
  [
    '正按木业李厂长，电话，今天，想月底过来签意向',
    { firm: 'zhengan', kind: 'call', on: '2026-11-18', who: ['李厂长'] },
  ],
  [
    '今天市长带队到栎川集团拜访，容董、陈总裁接待，谈投资12亿的智能家居项目',
    { firm: 'lichuan', kind: 'outbound_visit', on: '2026-11-18', who: ['容董', '陈总裁'], amount: 1_200_000_000 },
  ],
  ['容总已订好24号高铁票来贵港，要接站', { who: ['容总'], next: ['2026-11-24', 'inbound_visit'] }],
  [
    '贵港市木业商会黄秘书长推荐了一家做胶合板的，叫佛山市顺德区昊林木业有限公司，还没联系',
    { by: '贵港市木业商会黄秘书长' },
  ],
  ['下周要去东莞跑企业，先约素绫和隆兴', {}],
  ['队里开会，布置年底冲刺', {}],
  [
    '启樾门窗今天下午3点半通话20分钟，王经理讲他们总投资大概5000万到8000万',
    { firm: 'qiyue', kind: 'call', on: '2026-11-18', who: ['王经理'] },
  ],
  ['骅岭车业发来合作意向书，邮件收到，陈总让法务下周一给意见', { firm: 'hualing', kind: 'email', who: ['陈总'] }],
  [
    '前日正窗门窗一行来咗平南睇厂，何总好满意',
    { firm: 'zhengchuang', kind: 'inbound_visit', on: '2026-11-16', who: ['何总'] },
  ],
  ['在广州东站碰到云海金属曾副总，站着聊了十分钟', { firm: 'yunhai', kind: 'meeting', who: ['曾副总'] }],
  ['今天跟进：①穗稔食品邓总电话 ②恒杉板业刘总微信', { on: '2026-11-18' }],
  [
    '礼拜一上午同澜禾周总视频，佢要睇环评，下星期三俾佢',
    { firm: 'lanhe', kind: 'meeting', on: '2026-11-16', who: ['周总'] },
  ],
  ['拓砺智能 李总 13812345678 今天加上微信', { firm: 'tuoli', kind: 'message', on: '2026-11-18', who: ['李总'] }],
  ['元旦后再约铂屿光电徐总，他现在在国外', { firm: 'boyu', who: ['徐总'] }],
  [
    '柏砺定制今日电话：年产值4亿，计划投1.8亿建定制橱柜线，梁董事长12月初来',
    { firm: 'boli', kind: 'call', on: '2026-11-18', who: ['梁董事长'], amount: 180_000_000 },
  ],
  [
    '上昼去咗澜禾纸业倾电价，周总话听日俾答复',
    { firm: 'lanhe', kind: 'outbound_visit', on: '2026-11-18', who: ['周总'] },
  ],
  ['恒杉刘总发来微信说下月初来', { firm: 'hengshan', kind: 'message', who: ['刘总'] }],
  ['与大顺电池陈副总经理在深圳总部会面，副队长同行', { firm: 'dashun', kind: 'meeting', who: ['陈副总经理'] }],
  [
    '启樾门窗今日派了技术主管梁工来园区看水电',
    { firm: 'qiyue', kind: 'inbound_visit', on: '2026-11-18', who: ['梁工'] },
  ],
  ['穗稔食品项目推进会，11月16日，园区会议室', { firm: 'suiren', kind: 'meeting', on: '2026-11-16' }],
  ['沄钙新材张总说要看看覃塘的石灰石矿', { firm: 'yungai', who: ['张总'] }],
  ['明天上午九点接正窗门窗何总，高铁站', { firm: 'zhengchuang', who: ['何总'] }],
  [
    '骅岭车业：电话沟通，投资规模10亿元，用地500亩，下周三前报方案',
    { firm: 'hualing', kind: 'call', amount: 1_000_000_000 },
  ],
  ['拓砺智能今天寄来样册', { firm: 'tuoli', on: '2026-11-18' }],
  ['柏砺的梁总生日，发了个红包', { firm: 'boli', who: ['梁总'] }],
  ['今天上午、下午两次电话素绫服饰黄厂长', { firm: 'suling', kind: 'call', on: '2026-11-18', who: ['黄厂长'] }],
  ['美的集团6月份提出的用地诉求已转自然资源局', { firm: 'midea' }],
  ['和覃记食品覃总约好周六上午在南宁见', { firm: 'qinji', who: ['覃总'], next: ['2026-11-21', 'meeting'] }],
  [
    '上周三到周五驻格力电器对接，林部长全程陪同',
    { firm: 'gree', kind: 'outbound_visit', on: '2026-11-11', who: ['林部长'] },
  ],
  ['张总（维达纸业）刚回电，同意签保密协议', { firm: 'weida', kind: 'call', on: '2026-11-18', who: ['张总'] }],
  ['富士康通知：原定20号的考察取消', { firm: 'foxconn' }],
  ['云海金属 曾副总 视频 40分钟 关注天然气价', { firm: 'yunhai', kind: 'meeting', who: ['曾副总'] }],
  ['单氏铝业投8000万的事，单总讲年后再定', { firm: 'shanshi', who: ['单总'], amount: 80_000_000 }],
  ['博世李工说先发份邮件给他', { firm: 'bosch', who: ['李工'] }],
  ['在展会上收了铂屿光电徐总的名片', { firm: 'boyu', kind: 'event', who: ['徐总'] }],
];
