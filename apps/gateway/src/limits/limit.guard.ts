import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '#platform/errors/domain-error';
import { GatewayOptions } from '../gateway-options.js';
import type { CallerRequest } from '../requests/caller.js';
import { addressKey } from './address.rules.js';
import { FixedWindow } from './fixed-window.js';

const SECRET_DOOR = Symbol('takes a secret');
/** Marks a route that takes a password or a one-time link: a tighter limit per address. */
export const SecretDoor = (): MethodDecorator & ClassDecorator => SetMetadata(SECRET_DOOR, true);

/** Signed-in callers are counted per account, all others per address; no header gets around it. */
@Injectable()
export class LimitGuard implements CanActivate {
  private readonly windows = new FixedWindow();

  constructor(
    private readonly reflector: Reflector,
    private readonly options: GatewayOptions,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const { limits } = this.options;
    const address = addressKey(request.ip);
    const actor = request.caller?.actor;
    if (this.reflector.get<boolean>(SECRET_DOOR, context.getHandler()))
      this.count(`secret ${address}`, limits.signIn);
    if (actor && actor.type !== 'anonymous') this.count(`account ${actor.id}`, limits.account);
    else this.count(`address ${address}`, limits.address);
    return true;
  }

  private count(key: string, limit: number): void {
    const seconds = this.windows.hit(key, limit);
    if (seconds !== undefined) throw new DomainError('TOO_MANY_REQUESTS', { params: { seconds } });
  }
}
