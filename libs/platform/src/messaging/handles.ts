import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import type { Command } from '#contracts/core/command';
import type { Call } from './call.js';

export const COMMAND = Symbol.for('filiz:command');
export const CALL = Symbol.for('filiz:call');

/** Marks a controller's method as the one that answers this command. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const Handles = (command: Command<any, any>): MethodDecorator =>
  applyDecorators(MessagePattern(command.subject), SetMetadata(COMMAND, command));

/** Who asks, under which request and key: the second parameter of a handler. */
export const CurrentCall = createParamDecorator(
  (_: unknown, context: ExecutionContext): Call =>
    context.switchToRpc().getContext<Record<symbol, Call>>()[CALL],
);
