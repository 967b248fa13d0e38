import { Body, Controller, Get, HttpCode, HttpStatus, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation, type Page, PageQuery } from '#libs/http';
import { AddContactPerson } from '../add-contact-person.js';
import { ChangeContactPerson } from '../change-contact-person.js';
import type { ContactPersonView } from '../contact-person-views.js';
import { EraseContactPerson } from '../erase-contact-person.js';
import { ReadContactPersons } from '../read-contact-persons.js';
import { RevealContactPerson } from '../reveal-contact-person.js';
import {
  AddContactPersonDto,
  ChangeContactPersonDto,
  ContactPersonDto,
  ContactPersonPageDto,
  EraseDto,
  RevealDto,
} from './contact-person.dto.js';

@ApiTags('contact persons')
@Controller()
export class ContactPersonController {
  constructor(
    private readonly readContactPersons: ReadContactPersons,
    private readonly addContactPerson: AddContactPerson,
    private readonly changeContactPerson: ChangeContactPerson,
    private readonly revealContactPerson: RevealContactPerson,
    private readonly eraseContactPerson: EraseContactPerson,
  ) {}

  @Get('enterprises/:id/contact-persons')
  @Operation('contact_person.read')
  @ApiOperation({ summary: 'The people of an enterprise; phones, WeChat and e-mail masked' })
  @ApiOkResponse({ type: ContactPersonPageDto })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ContactPersonView>> {
    return this.readContactPersons.run(actor, id, query);
  }

  @Post('enterprises/:id/contact-persons')
  @Operation('contact_person.create')
  @ApiOperation({ summary: 'Add a person' })
  @ApiCreatedResponse({ type: ContactPersonDto })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: AddContactPersonDto,
  ): Promise<Made<ContactPersonView>> {
    return this.addContactPerson.run(actor, id, body);
  }

  @Patch('contact-persons/:id')
  @Operation('contact_person.change')
  @ApiOperation({ summary: 'Correct a person; phones are given whole' })
  @ApiOkResponse({ type: ContactPersonDto })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeContactPersonDto,
  ): Promise<ContactPersonView> {
    return this.changeContactPerson.run(actor, id, body);
  }

  @Post('contact-persons/:id/reveal')
  @HttpCode(HttpStatus.OK)
  @Operation('contact_person.reveal')
  @ApiOperation({ summary: 'Show phones, WeChat and e-mail; the audit trail records who and why' })
  @ApiOkResponse({ type: ContactPersonDto })
  reveal(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: RevealDto,
  ): Promise<ContactPersonView> {
    return this.revealContactPerson.run(actor, id, body.reason);
  }

  @Post('contact-persons/:id/erase')
  @HttpCode(HttpStatus.OK)
  @Operation('contact_person.erase')
  @ApiOperation({ summary: "Erase a person's data, here and in what was logged; evidence and figures stay" })
  @ApiOkResponse({ type: ContactPersonDto })
  erase(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: EraseDto,
  ): Promise<ContactPersonView> {
    return this.eraseContactPerson.run(actor, id, body.reason);
  }
}
