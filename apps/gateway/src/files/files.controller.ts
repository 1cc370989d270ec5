import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply } from 'fastify';
import { serviceContracts } from '#contracts/catalogue';
import { standardCommands } from '#contracts/core/standard';
import { MAX_UPLOAD } from '#contracts/core/uploads';
import { FileQuery, type UploadedFile } from '#contracts/gateway/gateway.messages';
import { DomainError, notFound } from '#platform/errors/domain-error';
import { FileError } from '#platform/files/file-error';
import { contentDisposition } from '#platform/files/file-name';
import { FileStore, type FileMeta } from '#platform/files/file-store';
import { derivedId } from '#platform/imports/import-source';
import { RpcClient } from '#platform/messaging/rpc-client';
import { readMessage } from '#platform/messaging/rpc-server';
import { actorOf, type CallerRequest } from '../requests/caller.js';
import { coerce, idempotencyKeyOf } from '../requests/request-message.rules.js';
import { AccessOf } from '../sessions/actor.guard.js';

/** What a browser may show from our own address; everything else is downloaded. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** What a form may add around the file. */
const FORM_BYTES = 64 * 1024;

interface MultipartRequest extends CallerRequest {
  isMultipart(): boolean;
  file(): Promise<MultipartFile | undefined>;
}

/** Files pass here and through the file store, never over NATS. The owner of the record decides who reads. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly files: FileStore,
    private readonly rpc: RpcClient,
  ) {}

  @Post()
  @HttpCode(201)
  @AccessOf('account')
  async upload(@Req() request: MultipartRequest): Promise<UploadedFile> {
    if (!request.isMultipart())
      throw new DomainError('MEDIA_TYPE', { params: { expected: 'multipart/form-data' } });
    // Not read at all: the sender need not wait until everything has arrived to hear that it is too much.
    if (Number(request.headers['content-length'] ?? 0) > MAX_UPLOAD + FORM_BYTES)
      throw new FileError('PAYLOAD_TOO_LARGE', { max: MAX_UPLOAD });
    const { fileId, name, type, size, sha256, storedAt } = await this.stage(request).catch(
      (error: unknown) => {
        // Nobody reads on: the rest is let run out, or the sender's next request would wait behind it for ever.
        request.raw.unpipe();
        request.raw.resume();
        throw error;
      },
    );
    return { fileId, name, type, size, sha256, storedAt };
  }

  private async stage(request: MultipartRequest): Promise<FileMeta> {
    const key = idempotencyKeyOf(request.headers['idempotency-key']);
    const part = await request.file();
    if (!part) throw new DomainError('FILE_PART_MISSING');
    return this.files.stage(part.file, {
      name: part.filename ?? '',
      type: part.mimetype,
      uploadedBy: actorOf(request).id,
      maxBytes: MAX_UPLOAD,
      ...(key === undefined ? {} : { fileId: derivedId('upload', actorOf(request).id, key) }),
    });
  }

  @Get(':fileId')
  @AccessOf('public')
  async download(
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('fileId') fileId: string,
    @Query() query: Record<string, unknown>,
  ) {
    const { show } = await readMessage(FileQuery, {
      ...query,
      fileId,
      show: coerce(query.show, { type: 'boolean' }),
    });
    const meta = await this.readable(fileId, request);
    const inline = show === true && SHOWN.has(meta.type);
    const etag = `"${meta.sha256}"`;
    void reply.headers({
      // What somebody uploaded must never run as a page of ours.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      // Papers with names and figures: nothing of them stays in a browser that somebody else uses next.
      'cache-control': 'private, no-store',
      etag,
    });
    if (request.headers['if-none-match'] === etag) {
      void reply.code(304);
      return undefined;
    }
    const { stream } = await this.files.open(fileId).catch(hidden);
    return new StreamableFile(stream, {
      type: meta.type,
      length: meta.size,
      disposition: contentDisposition(meta.name, inline ? 'inline' : 'attachment'),
    });
  }

  /** Who staged a file may look at it; once it is attached, its owner service says. Anything else is not there. */
  private async readable(fileId: string, request: CallerRequest): Promise<FileMeta> {
    const actor = actorOf(request);
    const meta = await this.files.meta(fileId).catch(hidden);
    if (!meta.attachedTo) {
      if (actor.type === 'anonymous' || meta.uploadedBy !== actor.id) throw notFound();
      return meta;
    }
    const { owner, of } = meta.attachedTo;
    if (!serviceContracts.some((c) => c.name === owner)) throw notFound();
    const { allowed } = await this.rpc.ask(
      standardCommands(owner).fileAccess,
      { fileId, of },
      { actor, requestId: request.id },
    );
    if (!allowed) throw notFound();
    return meta;
  }
}

/** A file that is not there is 404 to a reader (to a command that names it, it is 422). */
function hidden(error: unknown): never {
  throw error instanceof FileError && error.code === 'FILE_NOT_FOUND' ? notFound() : error;
}
