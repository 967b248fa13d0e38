/** Where a robot or a program listens; the secret signs what it gets. */
export interface RobotTarget {
  readonly url: string;
  readonly secret?: string;
}

export interface EmailTarget {
  readonly address: string;
}

export type ChannelTarget = RobotTarget | EmailTarget;
