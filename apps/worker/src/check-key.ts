import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChannelSettings } from '#libs/reminders';
import { CannotStart } from '../../api/src/data-folder.js';

/** Before it sends anything: on another machine a worker has the installation's key only if it is given. */
@Injectable()
export class CheckKey implements OnModuleInit {
  constructor(private readonly channels: ChannelSettings) {}

  /** @throws CannotStart */
  async onModuleInit(): Promise<void> {
    if (await this.channels.areOpen()) return;
    throw new CannotStart(
      '渠道设置是用另一个密钥封存的，这个程序打不开。把服务的 ZHUDIAN_SECRET_KEY（或它数据文件夹里的 secret.key）给它。',
      "The channels were sealed with another key. Give this program the server's ZHUDIAN_SECRET_KEY (or secret.key of its data folder).",
    );
  }
}
