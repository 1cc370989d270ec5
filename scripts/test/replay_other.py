"""A second replayer of a dossier, written from docs/dossier.md alone and in nothing but Python's own library.

    python3 replay_other.py FILE

Prints "same result" and ends with 0, or says where it differs and ends with 1.
"""

import base64
import hashlib
import hmac
import json
import sys
from fractions import Fraction

# --- RFC 8785, for texts and whole numbers


def no_float(text):
    raise ValueError("a number that is not whole: " + text)


def spelt(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda k: k.encode("utf-16-be"))
        return "{" + ",".join(spelt(k) + ":" + spelt(value[k]) for k in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(spelt, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def sha(value):
    return hashlib.sha256(spelt(value).encode()).hexdigest()


# --- Ed25519 (RFC 8032), verification only

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    s, t = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    u, v = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = t - s, v - u, v + u, t + s
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(n, point):
    result = (0, 1, 1, 0)
    while n:
        if n & 1:
            result = add(result, point)
        point = add(point, point)
        n >>= 1
    return result


def x_of(y, sign):
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - x2) % P:
        raise ValueError("not a point")
    return P - x if x & 1 != sign else x


def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = x_of(y, sign)
    return (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (x_of(BASE_Y, 0), BASE_Y, 1, x_of(BASE_Y, 0) * BASE_Y % P)


def signed(key, message, signature):
    a, r, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % Q
    left, right = multiply(s, BASE), add(r, multiply(h, a))
    return s < Q and all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


def unb64(text):
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if base64.urlsafe_b64encode(data).decode().rstrip("=") != text:
        raise ValueError("not the only spelling: " + text)
    return data


def signature_faults(file):
    content, key = file["content"], file["content"]["key"]
    thumb = hashlib.sha256(spelt({"crv": key["crv"], "kty": key["kty"], "x": key["x"]}).encode()).digest()
    if base64.urlsafe_b64encode(thumb).decode().rstrip("=") != key["kid"]:
        yield "kid"
    head, empty, signature = file["signature"].split(".")
    header = json.loads(unb64(head))
    if empty or header["alg"] != "EdDSA" or header["b64"] is not False or header["kid"] != key["kid"]:
        yield "signature: header"
    if not signed(unb64(key["x"]), (head + "." + spelt(content)).encode(), unb64(signature)):
        yield "signature"


# --- section 4


def rules_of(body):
    call, part = body["call"], body["selection"]
    by_sector = part["groupBy"] == "sector"
    sectors = [{"value" if k == "sector" else k: v for k, v in s.items()} for s in call["sectors"]]
    budget = part["budget"]
    return {
        "criteria": [{k: c[k] for k in ("code", "weight", "maxPoints")} for c in call["criteria"]],
        "threshold": call["threshold"],
        "reviewersPerApplication": call["reviewersPerApplication"],
        "groupBy": part["groupBy"],
        "groups": sectors if by_sector else part["groups"],
        "limits": part["limits"]
        + [
            {"dimension": "sector", "value": s["value"], "max": s["max"]}
            for s in sectors
            if not by_sector and "max" in s
        ],
        "budget": budget
        and {
            "ceiling": budget["ceiling"]["minor"],
            "currency": budget["ceiling"]["currency"],
            "amount": budget["amount"],
            "onOverrun": budget["onOverrun"],
        },
        "maxSelected": call["maxSelected"],
        "maxReserve": call["maxReserve"],
        "sections": part["sections"],
        "tieBreakers": part["tieBreakers"] or call["tieBreakers"],
    }


# --- section 5


def mean(values):
    values = [v for v in values if v is not None]
    return sum(values) / Fraction(len(values)) if values else None


def score(rules, review, codes):
    marks = {s["criterion"]: s["points"] for s in review["scores"]}
    over = under = Fraction(0)
    for c in rules["criteria"]:
        if c["code"] not in codes:
            continue
        points = marks.get(c["code"], "0")
        if points is None:
            continue
        over += Fraction(c["weight"]) * Fraction(points) / c["maxPoints"] * 100
        under += Fraction(c["weight"])
    return over / under if under else None


def mean_score(rules, application, codes):
    return mean([score(rules, r, codes) for r in application["reviews"]])


def mean_mark(application, code):
    marks = [{s["criterion"]: s["points"] for s in r["scores"]}.get(code, "0") for r in application["reviews"]]
    return mean([None if m is None else Fraction(m) for m in marks])


def down(value):
    return (1, 0) if value is None else (0, -value)


def keys_of(rules, seed, application, value):
    yield "score", down(value)
    for tie in rules["tieBreakers"]:
        kind, _, name = tie.partition(":")
        if kind == "earlier":
            yield tie, application["submittedAt"]
        elif kind == "criterion":
            yield tie, down(mean_mark(application, name))
        else:
            codes = next(s["criteria"] for s in rules["sections"] if s["name"] == name)
            yield tie, down(mean_score(rules, application, codes))
    yield "lot", hmac.new(seed.encode(), application["lot"].encode(), hashlib.sha256).hexdigest()


class Ledger:
    def __init__(self, rules, chosen=()):
        self.rules, self.total, self.money, self.used = rules, 0, 0, {}
        self.group = {g["value"]: g for g in rules["groups"]}
        self.dimensions = list(dict.fromkeys(l["dimension"] for l in rules["limits"]))
        for a in chosen:
            self.take(a)

    def count(self, dimension, value):
        return self.used.get((dimension, value), 0)

    def lacks(self, a):
        group = a["groups"].get(self.rules["groupBy"])
        return self.count(self.rules["groupBy"], group) < self.group.get(group, {}).get("min", 0)

    def barrier(self, a):
        rules, infinite = self.rules, float("inf")
        if rules["budget"] and a["amount"] is None:
            return "no-amount"
        group = a["groups"].get(rules["groupBy"])
        if self.count(rules["groupBy"], group) >= self.group.get(group, {}).get("max", infinite):
            return "group-max"
        for d in self.dimensions:
            value = a["groups"].get(d)
            own = [l["max"] for l in rules["limits"] if l["dimension"] == d and l.get("value") == value]
            each = [l["max"] for l in rules["limits"] if l["dimension"] == d and "value" not in l]
            if value is not None and self.count(d, value) >= (own[-1] if own else min(each, default=infinite)):
                return "limit:" + d
        if rules["maxSelected"] is not None and self.total >= rules["maxSelected"]:
            return "total"
        if rules["budget"] and self.money + a["amount"] > rules["budget"]["ceiling"]:
            return "budget"
        return None

    def take(self, a):
        self.total += 1
        self.money += a["amount"] or 0
        for d in {self.rules["groupBy"], *self.dimensions}:
            self.used[d, a["groups"].get(d)] = self.count(d, a["groups"].get(d)) + 1


def seats(rules, order, ledger):
    stop = bool(rules["budget"]) and rules["budget"]["onOverrun"] == "stop"
    taken, stopped, first = {}, set(), {}
    for a in order:
        group = a["groups"].get(rules["groupBy"])
        if ledger.lacks(a):
            barrier = ledger.barrier(a)
            if barrier is None and group in stopped:
                barrier = "budget-stopped"
            if barrier is None:
                ledger.take(a)
                taken[a["id"]] = "minimum"
                continue
            first[a["id"]] = barrier
            if barrier == "budget" and stop:
                stopped.add(group)
    ended, waiting = False, []
    for a in order:
        if a["id"] in taken:
            continue
        barrier = ledger.barrier(a)
        if barrier is None and ended:
            barrier = "budget-stopped"
        if barrier is None:
            ledger.take(a)
            taken[a["id"]] = "rank"
        else:
            ended = ended or (barrier == "budget" and stop)
            waiting.append((a, barrier))
    waiting = [(a, first.get(a["id"], barrier) if ledger.lacks(a) else barrier) for a, barrier in waiting]
    return taken, waiting


def move_up(rules, order, place, untouched=()):
    ledger = Ledger(rules, [a for a in order if place[a["id"]][0] == "selected"])
    reserve = [a for a in order if place[a["id"]][0] == "reserve" and a["id"] not in untouched]
    taken, waiting = seats(rules, reserve, ledger)
    for i in taken:
        place[i] = ("selected", "moved-up")
    for a, barrier in waiting:
        place[a["id"]] = ("reserve", barrier)


def decimal(value):
    text = str((value.numerator * 10**10 * 2 + value.denominator) // (value.denominator * 2)).rjust(11, "0")
    return (text[:-10] + "." + text[-10:]).rstrip("0").rstrip(".")


def result_of(given):
    rules, group_by = given["rules"], given["rules"]["groupBy"]
    codes = [c["code"] for c in rules["criteria"]]
    means = {a["id"]: mean_score(rules, a, codes) for a in given["applications"]}
    scored = [a for a in given["applications"] if means[a["id"]] is not None]
    keys = {a["id"]: list(keys_of(rules, given["seed"], a, means[a["id"]])) for a in scored}
    scored.sort(key=lambda a: [k for _, k in keys[a["id"]]])
    unscored = sorted((a for a in given["applications"] if means[a["id"]] is None), key=lambda a: a["id"])
    order = scored + unscored

    place = {a["id"]: ("rejected", "threshold") for a in scored}
    place.update({a["id"]: ("rejected", "unreviewed") for a in unscored})
    eligible = [a for a in scored if means[a["id"]] >= Fraction(rules["threshold"])]
    taken, waiting = seats(rules, eligible, Ledger(rules))
    room = {g["value"]: g["reserve"] for g in rules["groups"] if "reserve" in g}
    left = float("inf") if rules["maxReserve"] is None else rules["maxReserve"]
    for a, barrier in waiting:
        group = a["groups"].get(group_by)
        place[a["id"]] = ("rejected", barrier)
        if left > 0 and room.get(group, 1) > 0 and barrier != "no-amount":
            left -= 1
            if group in room:
                room[group] -= 1
            place[a["id"]] = ("reserve", barrier)
    for i, reason in taken.items():
        place[i] = ("selected", reason)

    by_rules = dict(place)
    hand = {e["application"]: e["outcome"] for e in given["exceptions"]}
    for i, outcome in hand.items():
        place[i] = (outcome, "exception")
    if any(by_rules[i][0] == "selected" != outcome for i, outcome in hand.items()):
        move_up(rules, order, place, hand)
    worth = ["rejected", "reserve", "selected"].index
    effects = []
    for i in sorted(hand):
        at = [a["id"] for a in order].index(i)
        better = worth(hand[i]) > worth(by_rules[i][0])
        affected = []
        for n, a in enumerate(order):
            outcome, reason = place[a["id"]]
            same = a["groups"].get(group_by) == order[at]["groups"].get(group_by)
            if better and n < at and same and worth(outcome) < worth(hand[i]):
                affected.append({"application": a["id"], "how": "passed-over"})
            if not better and reason == "moved-up" and a["id"] not in hand:
                affected.append({"application": a["id"], "how": "moved-up"})
        effects.append({"application": i, "byRules": by_rules[i][0], "affected": affected})
    for step in given["steps"]:
        for declined in step["declined"]:
            place[declined["application"]] = ("rejected", "declined")
        move_up(rules, order, place)

    decided = [None]
    for a, b in zip(scored, scored[1:]):
        decided.append(next(n for (n, k), (_, l) in zip(keys[a["id"]], keys[b["id"]]) if k != l))
    in_group, in_reserve, lines = {}, {}, []
    for n, a in enumerate(order):
        group, (outcome, reason) = a["groups"].get(group_by), place[a["id"]]
        has = n < len(scored)
        if has:
            in_group[group] = in_group.get(group, 0) + 1
        if outcome == "reserve":
            in_reserve[group] = in_reserve.get(group, 0) + 1
        value = means[a["id"]]
        by_lot = has and "lot" in decided[n : n + 2]
        lines.append(
            {
                "id": a["id"],
                "group": group,
                "outcome": outcome,
                "reason": reason,
                "score": decimal(value) if has else None,
                "exact": f"{value.numerator}/{value.denominator}" if has else None,
                "rank": n + 1 if has else None,
                "groupRank": in_group[group] if has else None,
                "reserveRank": in_reserve[group] if outcome == "reserve" else None,
                "decidedBy": decided[n] if has else None,
                "lot": keys[a["id"]][-1][1] if by_lot else None,
                "reviews": len(a["reviews"]),
            }
        )
    return {"lines": lines, "exceptions": effects}


# --- section 6


def faults(data):
    file = json.loads(data.decode(), parse_float=no_float)
    content = file["content"]
    given, said = content["input"], content["result"]
    if spelt(file).encode() != data:
        yield "spelling"
    if sha(content) != file["sha256"]:
        yield "sha256"
    yield from signature_faults(file)
    if sha(given["call"]["body"]) != given["call"]["sha256"]:
        yield "call.sha256"
    if rules_of(given["call"]["body"]) != given["rules"]:
        yield "rules"
    record = content["record"]["versions"]
    if any(sha(v["body"]) != v["sha256"] for v in record):
        yield "record: hash of a version"
    if [record[-1]["number"], record[-1]["sha256"]] != [given["call"]["number"], given["call"]["sha256"]]:
        yield "record: not the last version"
    if hashlib.sha256(given["seed"].encode()).hexdigest() != given["call"]["body"]["selection"]["seedSha256"]:
        yield "seed"
    if sha({"input": given, "result": said}) != content["sha256"]:
        yield "content.sha256"
    computed = result_of(given)
    if len(computed["lines"]) != len(said["lines"]):
        yield "number of lines"
    for mine, theirs in zip(computed["lines"], said["lines"]):
        for member in sorted({*mine, *theirs}):
            if mine.get(member) != theirs.get(member):
                yield f"{mine['id']}: {member}: {theirs.get(member)}, computed {mine.get(member)}"
    if computed["exceptions"] != said["exceptions"]:
        yield "exceptions"


if __name__ == "__main__":
    try:
        with open(sys.argv[1], "rb") as dossier:
            found = list(faults(dossier.read()))
    except Exception as error:  # whatever is wrong with a stranger's file is a fault of the file
        found = [f"{type(error).__name__}: {error}"]
    print("\n".join(found) or "same result")
    sys.exit(1 if found else 0)
