"""A long history in a table, put there without its thousands of transactions, which moto takes minutes for."""

from __future__ import annotations

from msgspec.structs import replace

from engine.storage.digest import encode_digest
from engine.storage.memory import MemoryStore
from engine.storage.port import Digest, Logged, Settings
from engine.storage.read_ahead import read_log
from engine.workflow import events
from engine.workflow.wire import encode
from skill.storage import actions, digests, items, packs
from skill.storage.items import number, text
from tests.storage.samples import NOON, USER, started, starter

DAY = 86_400.0
AT_ONCE = 25  # what DynamoDB takes in one request


class Aside:
    """Takes what would be written to a table."""

    def __init__(self) -> None:
        self.items: list[dict] = []

    def write(self, *wanted) -> tuple[str, ...]:
        """Note what is put, whatever the conditions."""
        self.items += [action["Put"]["Item"] for action in wanted if "Put" in action]
        return ()


def fill(client, sessions: int, user: str = USER, *, read: bool = False) -> None:
    """So many short sessions, one a day from noon on, as the adapter would have left them; ``read``: once before."""
    memory = MemoryStore()
    started(memory)
    memory.apply("s", events.Done(id="d"), NOON + 60)
    memory.apply("s", events.Stop(id="x"), NOON + 90)
    wanted = [{**items.definition_key(memory.load("s").session.definition), **_content()}]
    for day in range(sessions):
        wanted += _session(memory, f"day-{day}", NOON + day * DAY, user)
        wanted += _piece(memory, f"day-{day}", NOON + day * DAY) if read else []
    for start in range(0, len(wanted), AT_ONCE):
        requests = [{"PutRequest": {"Item": item}} for item in wanted[start : start + AT_ONCE]]
        client.batch_write_item(RequestItems={"sessions": requests})
    client.calls.clear()


def _content() -> dict:
    return {"content": text(encode(starter()).decode()), "used_by": text("day-0")}


def _log(memory: MemoryStore, begun: float) -> tuple[Logged, ...]:
    later = begun - NOON
    log = memory.log("s")
    return tuple(one._replace(recorded=replace(one.recorded, at=one.recorded.at + later)) for one in log)


def _piece(memory: MemoryStore, id_: str, begun: float) -> list[dict]:
    aside, (summary,) = Aside(), memory.sessions(USER)
    about = summary._replace(id=id_, begun_at=begun)
    log = _log(memory, begun)
    packs.keep(aside, [about], {id_: log}, _expires)
    digest = Digest(id_, len(log), begun + 90, encode_digest(read_log(about, log, None), begun + 90, None))
    digests.keep_digests(aside, [digest], _expires)
    return aside.items


def _expires(at: float) -> dict:
    return number(int(at + 730 * DAY))


def _session(memory: MemoryStore, id_: str, begun: float, user: str) -> list[dict]:
    original, after = (replace(one, id=id_) for one in (memory.original("s"), memory.load("s").session))
    head = actions.head(original, starter(), Settings(), user, begun) | {"expires": number(int(begun + 730 * DAY))}
    head["lasting"] = number(int(begun + 760 * DAY))
    mine, _open = actions.notes(head)
    log = _log(memory, begun)
    over = {"seq": number(len(log)), "changed_at": number(begun + 90), "ended_at": number(begun + 90)}
    head |= {"as_is": text(encode(after).decode()), "trained": number(90.0), **over}
    used = actions.use(head, starter())[1]["Put"]["Item"]
    return [head, mine["Put"]["Item"], used, *(actions.logged(id_, one, head["expires"]) for one in log)]
