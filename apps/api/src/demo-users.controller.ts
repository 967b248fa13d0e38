import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Public, ROLES, type Role } from '#libs/http';
import { type DemoCity, type DemoUser, DemoUsers } from './demo-users.js';

class DemoUserDto implements DemoUser {
  @ApiProperty({ enum: ROLES }) readonly role!: Role;
  @ApiProperty({ example: 'gdq1-lead' }) readonly username!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly unitName!: string;
}

class DemoCityDto implements DemoCity {
  @ApiProperty() readonly cityName!: string;
  @ApiProperty({ description: 'of every user of the reference city' }) readonly password!: string;
  @ApiProperty({ type: [DemoUserDto] }) readonly users!: readonly DemoUser[];
}

class DemoDto {
  @ApiProperty({ type: DemoCityDto, nullable: true, description: 'null in every real city' })
  readonly demo!: DemoCity | null;
}

@ApiTags('auth')
@Controller('auth')
export class DemoUsersController {
  constructor(private readonly demoUsers: DemoUsers) {}

  @Get('demo-users')
  @Public()
  @ApiOperation({ summary: 'Who can sign in on the reference city, to try it' })
  @ApiOkResponse({ type: DemoDto })
  async list(): Promise<DemoDto> {
    return { demo: (await this.demoUsers.read()) ?? null };
  }
}
