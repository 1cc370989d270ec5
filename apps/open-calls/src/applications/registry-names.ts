import { Injectable } from '@nestjs/common';
import { codeListCommands } from '#contracts/firm-registry/code-list.commands';
import { facilityCommands } from '#contracts/firm-registry/facility.commands';
import {
  fieldsOf,
  type FieldType,
  type FormDef,
  type PlaceAnswer,
} from '#contracts/open-calls/form/form-def';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import type { ApplicationEntity } from './application.entity.js';
import type { RegistryNames } from './application-words.js';

type Named = Pick<ApplicationEntity, 'firmId' | 'content'>;

/** What the registry calls the places, activities and facilities that an application's answers name by code or id; Turkish. */
@Injectable()
export class RegistryNameLookup {
  constructor(private readonly rpc: RpcClient) {}

  async of({ firmId, content }: Named, form: FormDef | undefined, call: Call): Promise<RegistryNames> {
    const answered = (type: FieldType): unknown[] =>
      form
        ? fieldsOf(form).flatMap(({ field }) =>
            field.type === type && content.answers?.[field.key] ? [content.answers[field.key]] : [],
          )
        : [];
    const names = new Map<string, string>();
    if (content.facilityId || answered('facility').length > 0)
      for (const { id, name } of (await this.rpc.ask(facilityCommands.listFacilities, { firmId }, call))
        .items)
        names.set(id, name);
    const take = async (query: { list: 'places' | 'nace'; [more: string]: string | number }) => {
      const { items } = await this.rpc.ask(codeListCommands.searchCodeList, query, call);
      for (const { code, tr } of items) names.set(code, tr);
    };
    const places = answered('place') as PlaceAnswer[];
    if (places.length > 0) await take({ list: 'places', level: 'province', limit: 100 });
    const provinces = new Set(places.flatMap(({ province, district }) => (district ? [province] : [])));
    for (const parent of provinces) await take({ list: 'places', parent, limit: 100 });
    for (const q of new Set(answered('nace') as string[])) await take({ list: 'nace', q, limit: 5 });
    return names;
  }
}
