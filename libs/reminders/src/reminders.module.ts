import { Module } from '@nestjs/common';
import { PipelineModule } from '#libs/pipeline';
import { ChannelsModule } from './channels.module.js';
import { DeliveryQueues } from './delivery-queues.js';
import { FollowCalendar, FollowEnterprises } from './follow-facts.js';
import { PlanReminders } from './plan-reminders.js';
import { ReminderRules } from './reminder-rules.js';
import { DeliveryStore } from './store/delivery.store.js';
import { ReminderStore } from './store/reminder.store.js';
import { RuleStore } from './store/rule.store.js';
import { SubjectStore } from './store/subject.store.js';

@Module({
  imports: [ChannelsModule, PipelineModule],
  providers: [
    DeliveryQueues,
    DeliveryStore,
    FollowCalendar,
    FollowEnterprises,
    PlanReminders,
    ReminderRules,
    ReminderStore,
    RuleStore,
    SubjectStore,
  ],
})
export class RemindersModule {}
