import type { Channel } from '#libs/enterprises';
import type { Random } from './random.js';

/** Invented names that look real. No list of real firms or people stands behind them. */
const SURNAMES = Array.from('韦黄覃梁陆李陈莫蒙罗谢卢周邓廖何唐吴刘杨林甘农蓝潘苏马曾郑许');
const GIVEN = Array.from(
  '伟芳敏静丽强军洋艳勇杰娟涛明超霞平刚桂英华玉兰飞红鹏辉婷宁凯琳峰雪梅锋欣建国志海晓东文思远嘉俊',
);

const BRANDS_FIRST = Array.from('恒嘉盛宏泰瑞华鑫德安永联兴合正信卓锐迈启博远凯旭晟铭骏辰创亿');
const BRANDS_SECOND = Array.from('达源昌通丰利隆康诚和发美力科图腾翔域峰海林益森茂基业成飞岚');

interface Trade {
  readonly words: readonly string[];
  readonly chain: string;
  readonly industry: string;
  readonly products: readonly string[];
}

/** What firms make: words of the name, the city's chain, GB/T 4754-2017, and what a project of it is called. */
export const TRADES: readonly Trade[] = [
  {
    words: ['木业', '板业', '人造板'],
    chain: 'wood_processing',
    industry: 'C20',
    products: ['高端胶合板', '无醛刨花板', '木地板', '单板层积材'],
  },
  {
    words: ['家居', '家具', '门窗'],
    chain: 'furniture',
    industry: 'C21',
    products: ['定制家居', '实木家具', '整木门窗', '智能橱柜'],
  },
  {
    words: ['新能源车业', '电动车', '智能出行'],
    chain: 'new_energy_vehicles',
    industry: 'C37',
    products: ['电动两轮车整车', '电机控制器', '车架焊装', '换电柜'],
  },
  {
    words: ['纺织', '服饰', '针织'],
    chain: 'textile_garment',
    industry: 'C18',
    products: ['针织面料', '运动服装', '羽绒制品', '印花加工'],
  },
  {
    words: ['电子', '光电', '电路'],
    chain: 'electronics',
    industry: 'C39',
    products: ['柔性线路板', '背光模组', '连接器', '智能终端'],
  },
  {
    words: ['新材料', '化工', '涂料'],
    chain: 'green_chemicals',
    industry: 'C26',
    products: ['水性涂料', '胶黏剂', '改性塑料', '电解液'],
  },
  {
    words: ['装备', '机械', '自动化'],
    chain: 'equipment',
    industry: 'C34',
    products: ['木工机械', '物流输送设备', '注塑装备', '数控机床'],
  },
  {
    words: ['生物', '药业', '医疗器械'],
    chain: 'biomedicine',
    industry: 'C27',
    products: ['中药饮片', '体外诊断试剂', '医用敷料', '植物提取物'],
  },
  {
    words: ['纸业', '包装'],
    chain: 'papermaking',
    industry: 'C22',
    products: ['特种纸', '纸浆模塑', '瓦楞包装', '生活用纸'],
  },
  {
    words: ['铝业', '金属', '铜业'],
    chain: 'metal_materials',
    industry: 'C32',
    products: ['铝型材', '铝精深加工', '铜箔', '镁合金压铸'],
  },
  {
    words: ['建材', '新型建材'],
    chain: 'building_materials',
    industry: 'C30',
    products: ['碳酸钙粉体', '装配式构件', '岗石板材', '加气混凝土'],
  },
  {
    words: ['食品', '粮油', '农业科技'],
    chain: 'agricultural_processing',
    industry: 'C13',
    products: ['富硒米制品', '预制菜', '茶叶精制', '果蔬冻干'],
  },
  {
    words: ['供应链', '物流'],
    chain: 'logistics',
    industry: 'G59',
    products: ['内河港物流园', '冷链仓储', '城乡配送中心'],
  },
  {
    words: ['环保科技', '再生资源'],
    chain: 'environmental_protection',
    industry: 'C42',
    products: ['废旧电池回收', '污泥处置', '再生塑料'],
  },
  { words: ['储能', '光伏'], chain: 'new_energy', industry: 'C38', products: ['储能电池', '光伏支架', '逆变器'] },
  { words: ['商贸', '进出口'], chain: 'trade', industry: 'F51', products: ['区域总部', '跨境电商基地'] },
];

const FORMS: readonly (readonly [string, number])[] = [
  ['有限公司', 70],
  ['科技有限公司', 14],
  ['实业有限公司', 7],
  ['股份有限公司', 6],
  ['集团有限公司', 3],
];

/** Where firms come from: GB/T 2260 codes, by the team that is stationed there, and everywhere else. */
export const HOME_AREAS: readonly (readonly string[])[] = [
  ['440300', '440300', '441300'],
  ['440600', '440600', '441200'],
  ['441900', '442000', '440500'],
  ['440100', '440100', '440700'],
  ['310000', '310000', '320500', '320200'],
  ['330100', '330200', '330300', '330700'],
  ['110000', '110000', '120000', '130100'],
];
export const OTHER_AREAS = [
  '350500',
  '350200',
  '430100',
  '360100',
  '420100',
  '370200',
  '510100',
  '500000',
  '450100',
  '450200',
  '340100',
];

export const TITLES = [
  '董事长',
  '总经理',
  '副总经理',
  '投资总监',
  '董事长助理',
  '厂长',
  '战略发展部经理',
  '办公室主任',
];
export const SUBJECTS = [
  '用地与标准厂房',
  '能耗与环评条件',
  '上下游配套',
  '用工与员工子女入学',
  '物流成本',
  '税收与设备补助政策',
  '供地时序',
  '合作意向书条款',
];
export const MOODS = [
  '态度积极',
  '表示近期来考察',
  '需要再算成本',
  '等董事会研究',
  '希望看同类企业',
  '已安排技术负责人对接',
  '提出厂房层高要求',
];
export const SITES = [
  '产业园标准厂房',
  '内河作业区',
  '林产品交易市场',
  '电动车产业园',
  '职业技术学院',
  '污水处理厂',
  '人才公寓',
];
export const VOID_REASONS = ['重复录入', '录错企业', '日期录错，另行补录', '经核实未发生'];
export const REJECT_REASONS = ['凭证看不清', '付款方与投资方不符，请补说明', '金额与回单不一致'];
export const PAUSE_REASONS = ['等待用地指标', '企业内部重组', '等待上级产业政策', '主要负责人出国'];
export const TERMINATION_REASONS = ['企业资金链紧张，协商解约', '用地未能落实，双方同意退出', '市场变化，企业放弃投资'];
export const NEXT_ACTIONS = [
  ['call', '电话跟进来访时间'],
  ['outbound_visit', '上门回访，送政策汇编'],
  ['inbound_visit', '安排来桂江考察园区'],
  ['meeting', '视频对接用地方案'],
  ['message', '发送厂房图纸与报价'],
] as const;
export const CHANNEL_WEIGHTS: readonly (readonly [Channel, number])[] = [
  ['direct', 30],
  ['association', 16],
  ['local_enterprise', 14],
  ['expo', 8],
  ['acquaintance', 8],
  ['agency', 6],
  ['department', 5],
  ['consultancy', 4],
  ['inbound', 4],
  ['capital', 3],
  ['superior', 2],
];

export function personName(random: Random): string {
  const given = random.chance(0.75) ? random.pick(GIVEN) + random.pick(GIVEN) : random.pick(GIVEN);
  return random.pick(SURNAMES) + given;
}

/** 140, 141 and 144 are given to no subscriber. */
export function mobile(random: Random): string {
  return `14${random.pick(['0', '1', '4'])}${String(random.whole(0, 99_999_999)).padStart(8, '0')}`;
}

export function brand(random: Random): string {
  const word = random.pick(BRANDS_FIRST) + random.pick(BRANDS_SECOND);
  return random.chance(0.18) ? word + random.pick(BRANDS_SECOND) : word;
}

export function legalForm(random: Random): string {
  return random.weighted(FORMS);
}
