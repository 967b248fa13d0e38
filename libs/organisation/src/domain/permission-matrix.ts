import type { Role } from '#libs/http';

/** Of whose: all units', the own units', or nobody's. */
export type Reach = 'all' | 'own' | '-';

export interface Permission extends Readonly<Record<Role, Reach>> {
  /** How a person whose role may, but not here, is answered: `not_found` where they may not know that it exists. */
  readonly refusal: 'forbidden' | 'not_found';
  readonly zh: string;
  /** Concerns only the person themselves: everybody who is signed in may, without any grant too. */
  readonly self?: true;
}

type Reaches = readonly [member: Reach, lead: Reach, scheduler: Reach, office: Reach, leader: Reach];

function row(zh: string, reaches: Reaches, refusal: Permission['refusal'] = 'forbidden'): Permission {
  const [member, lead, scheduler, office, leader] = reaches;
  return { member, lead, scheduler, office, leader, refusal, zh };
}

function self(zh: string): Permission {
  return { ...row(zh, ['all', 'all', 'all', 'all', 'all']), self: true };
}

const EVERYBODY: Reaches = ['all', 'all', 'all', 'all', 'all'];
/** Reminders of all units. */
const SCHEDULERS: Reaches = ['-', '-', 'all', 'all', '-'];
const OFFICE: Reaches = ['-', '-', '-', 'all', '-'];
/** What a unit does for itself: its members, its lead, and the office for any unit. */
const OWN_WORK: Reaches = ['own', 'own', '-', 'all', '-'];
const OWN_LEAD: Reaches = ['-', 'own', '-', 'all', '-'];
/** Seen by the own unit, and by those who see all units. */
const OWN_SIGHT: Reaches = ['own', 'own', 'all', 'all', 'all'];
/** What a unit does with its own reminders, and who directs all of them. */
const REMINDER_WORK: Reaches = ['own', 'own', 'all', 'all', '-'];
/** Reminders of all units: compose, send, their rules (domain.md §2). */
const DISPATCH: Reaches = ['-', '-', 'all', 'all', '-'];
/** A register of the whole city that the units keep together. */
const SHARED_WORK: Reaches = ['all', 'all', '-', 'all', '-'];

/**
 * Who may do what (domain.md §2): one table, one row an operation, denied unless it says so.
 * The lead of the office unit is its director and reads in the column of the office.
 */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  'auth.session': self('查看和结束自己的登录'),
  'auth.password': self('修改自己的密码'),
  'auth.tokens': self('管理自己的访问令牌'),

  'unit.list': row('查看单位', EVERYBODY),
  'unit.create': row('新设单位', OFFICE),
  'unit.change': row('修改、更名、撤并单位', OFFICE),
  'structure.read': row('查看“5+10+3+7”架构', EVERYBODY),
  'user.list': row('查看人员', EVERYBODY),
  'user.create': row('新增人员', OFFICE),
  'user.change': row('修改、停用人员', OFFICE),
  'user.hand_over': row('交接人员手上的工作', OWN_LEAD),
  'user.invite': row('邀请人员', OFFICE),

  'work_calendar.read': row('查看工作日历', EVERYBODY),
  'work_calendar.change': row('修改工作日历', ['-', '-', 'all', 'all', '-']),

  'channel.read': row('查看单位的提醒渠道', ['-', 'own', 'all', 'all', '-'], 'not_found'),
  'channel.change': row('设置单位的提醒渠道', ['-', 'own', 'all', 'all', '-'], 'not_found'),
  'channel.own': self('设置自己的提醒渠道'),
  'inbox.own': self('查看和确认自己的收件箱'),
  'stream.own': self('接收与自己有关的实时变化'),
  'calendar_feed.own': self('管理自己的日历订阅'),
  'reminder.list': row('查看提醒', OWN_SIGHT),
  'reminder.read': row('查看一条提醒', OWN_SIGHT, 'not_found'),
  'reminder.done': row('办结提醒', REMINDER_WORK, 'not_found'),
  'reminder.snooze': row('推迟提醒', REMINDER_WORK, 'not_found'),
  'reminder.reassign': row('转交提醒', REMINDER_WORK, 'not_found'),
  'reminder.comment': row('批注提醒', REMINDER_WORK, 'not_found'),
  'reminder_rule.read': row('查看提醒规则', EVERYBODY),
  'reminder_rule.change': row('修改提醒规则', DISPATCH),
  'reminder_setting.read': row('查看单位提醒设置', OWN_SIGHT, 'not_found'),
  'reminder_setting.change': row('设置单位提醒时段与汇总', OWN_LEAD, 'not_found'),
  'message.read': row('查看调度消息', DISPATCH),
  'message.send': row('编发、取消调度消息', DISPATCH),
  'unreached.read': row('查看未送达名单', DISPATCH),

  'enterprise.list': row('查看企业列表', EVERYBODY),
  'enterprise.export': row('导出企业列表', EVERYBODY),
  'enterprise.read': row('查看企业', OWN_SIGHT),
  'enterprise.create': row('登记企业', SHARED_WORK),
  'enterprise.change': row('修改企业', OWN_WORK),
  'enterprise.timeline': row('查看企业经过', OWN_SIGHT),
  'enterprise.history': row('查看企业阶段历史', OWN_SIGHT),
  'enterprise.duplicates': row('查看疑似重复企业', OFFICE),
  'enterprise.tell_apart': row('认定两家企业不重复', OFFICE),
  'enterprise.lookup': row('联系前核对', SHARED_WORK),
  'enterprise.assign': row('指定责任人', OWN_LEAD),
  'ownership.read': row('查看归属经过', OWN_SIGHT),
  'ownership_request.create': row('申请协引、流转', SHARED_WORK),
  'ownership_request.read': row('查看协引、流转申请', OWN_SIGHT, 'not_found'),
  'ownership_request.answer': row('答复协引、流转申请', ['-', 'own', '-', '-', '-'], 'not_found'),
  'ownership_request.decide': row('裁定协引、流转申请', OFFICE),
  'ownership_request.withdraw': row('撤回协引、流转申请', OWN_WORK, 'not_found'),
  'protection.extend': row('延长保护期', OFFICE),
  'protection_setting.read': row('查看保护期天数', EVERYBODY),
  'protection_setting.set': row('设定保护期天数', OFFICE),
  'ownership_passage.read': row('查看易主企业', ['-', '-', 'all', 'all', 'all']),
  'ownership_passage.export': row('导出易主企业', ['-', '-', 'all', 'all', 'all']),
  'ownership_collision.read': row('查看归属冲突', ['-', '-', 'all', 'all', 'all']),
  'ownership_collision.settle': row('裁定归属冲突', OFFICE),
  'enterprise.merge': row('合并企业', OFFICE),
  'enterprise.split': row('拆分已合并的企业', OFFICE),
  'contact_person.read': row('查看联系人（打码）', ['own', 'own', '-', 'all', 'all']),
  'contact_person.create': row('登记联系人', OWN_WORK),
  'contact_person.change': row('修改联系人', OWN_WORK, 'not_found'),
  'contact_person.reveal': row('显示联系方式', OWN_WORK, 'not_found'),
  'contact_person.erase': row('删除联系人信息', OWN_LEAD, 'not_found'),
  'retention.read': row('查看联系人保存期限', OFFICE),
  'retention.set': row('设定联系人保存期限', OFFICE),
  'area.list': row('查行政区划', EVERYBODY),
  'industry.list': row('查行业代码', EVERYBODY),
  'introducer.list': row('查看引荐人', EVERYBODY),
  'introducer.create': row('登记引荐人', SHARED_WORK),
  'introducer.change': row('修改引荐人', SHARED_WORK),

  'activity.log': row('记录联络、拜访', OWN_WORK),
  'touch.log': row('登记接触', OWN_WORK),
  'waiver.give': row('豁免缺失的步骤', OWN_LEAD),
  'evidence.void': row('作废依据', OWN_LEAD, 'not_found'),
  'flag.list': row('查看存疑提示', OWN_SIGHT),
  'flag.settle': row('处理存疑提示', OWN_LEAD, 'not_found'),
  'evidence.confirm': row('确认导入的依据', OWN_LEAD, 'not_found'),
  'enterprise.confirm': row('确认导入的企业', OWN_LEAD, 'not_found'),
  'status.change': row('暂停、恢复、流失、重启', OWN_WORK),

  'project.read': row('查看项目', OWN_SIGHT, 'not_found'),
  'project.create': row('登记意向项目', OWN_WORK),
  'project.change': row('修改项目', OWN_WORK, 'not_found'),
  'intent.give': row('补登意向', OWN_WORK, 'not_found'),
  'contract.sign': row('登记签约', OWN_WORK, 'not_found'),
  'amendment.record': row('登记合同变更', OWN_WORK, 'not_found'),
  'progress.record': row('登记进度', OWN_WORK, 'not_found'),
  'project.terminate': row('终止项目', OWN_WORK, 'not_found'),
  'receipt.submit': row('提交到资', OWN_WORK, 'not_found'),
  'receipt.verify': row('核实到资', OFFICE),
  'receipt.reject': row('退回到资', OFFICE),
  'receipt.list': row('查看待核实的到资', ['-', '-', 'all', 'all', 'all']),
  'reversal.record': row('登记到资冲减', OWN_WORK, 'not_found'),

  'milestone.plan': row('制定项目节点', OWN_WORK, 'not_found'),
  'milestone.read': row('查看项目节点', OWN_SIGHT, 'not_found'),
  'milestone.list': row('查看节点清单', OWN_SIGHT),
  'milestone.templates': row('查看节点模板', EVERYBODY),
  'milestone.move': row('调整项目节点', OWN_WORK, 'not_found'),
  'milestone.done': row('登记节点完成', OWN_WORK, 'not_found'),
  'milestone.cancel': row('取消项目节点', OWN_WORK, 'not_found'),
  'milestone.reopen': row('恢复项目节点', OWN_WORK, 'not_found'),
  'difficulty.raise': row('提出难点问题', OWN_WORK, 'not_found'),
  'difficulty.list': row('查看难点清单', OWN_SIGHT),
  'difficulty.read': row('查看难点问题', OWN_SIGHT, 'not_found'),
  'difficulty.assign': row('交办难点问题', OWN_WORK, 'not_found'),
  'difficulty.escalate': row('难点问题提级', OWN_WORK, 'not_found'),
  'difficulty.escalate_to_leader': row('难点问题提级到市领导', OFFICE),
  'difficulty.instruct': row('批示难点问题', ['-', '-', '-', '-', 'all']),
  'difficulty.resolve': row('办结难点问题', OWN_WORK, 'not_found'),
  'difficulty.reopen': row('重启难点问题', OWN_WORK, 'not_found'),
  'difficulty.comment': row('难点问题补充说明', OWN_WORK, 'not_found'),

  'file.upload': row('上传依据文件', SHARED_WORK),
  'file.read': row('查看依据文件', ['own', 'own', '-', 'all', 'all'], 'not_found'),
  'event.list': row('查看展会、推介会', EVERYBODY),
  'event.read': row('查看活动成效', EVERYBODY),
  'event.create': row('登记展会、推介会', SHARED_WORK),
  'event.change': row('修改展会、推介会', SHARED_WORK),
  'event.attendees': row('登记活动参会企业', OWN_WORK),
  'board.read': row('查看看板', EVERYBODY),

  'report.headline': row('查看通报数字', EVERYBODY),
  'report.tables': row('查看分单位、渠道、产业链等报表', EVERYBODY),
  'report.rows': row('查看数字背后的明细', OWN_SIGHT),
  'target.read': row('查看目标任务', EVERYBODY),
  'target.set': row('下达目标任务', OFFICE),
  'rule_set.read': row('查看统计口径', EVERYBODY),
  'rule_set.create': row('新增统计口径', OFFICE),

  'dispatch.read': row('查看提醒队列', SCHEDULERS),
  'dispatch.failures': row('查看没发出的提醒', SCHEDULERS),
  'dispatch.pause': row('暂停提醒队列', SCHEDULERS),
  'dispatch.resume': row('恢复提醒队列', SCHEDULERS),
  'dispatch.retry': row('重发整个队列', SCHEDULERS),
  'delivery.list': row('查看提醒的发送', SCHEDULERS),
  'delivery.retry': row('重发一条提醒', SCHEDULERS),

  'audit.read': row('查看操作记录', OFFICE),
  'audit.verify': row('校验操作记录', OFFICE),
  'audit.head': row('导出操作记录的链头', OFFICE),
  'import.bundle': row('导入数据包（命令行）', OFFICE),
};
