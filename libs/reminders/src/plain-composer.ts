import { Injectable } from '@nestjs/common';
import { MessageComposer } from './carrying-ports.js';
import type { CarriedDelivery } from './domain/carried.js';
import type { Message } from './domain/channel.js';

/** Says that there is something to look at, and no more. */
@Injectable()
export class PlainComposer extends MessageComposer {
  compose({ id, isRepeat, isLate }: CarriedDelivery): Promise<Message> {
    return Promise.resolve({ deliveryId: id, title: '提醒', lines: [], links: [], isRepeat, isLate });
  }
}
