"""One thread, one connection, group commit: everything that is written goes through here.

Jobs that wait while a commit is on its way share the next one, so that a slow disk costs each of them one sync at
most. After a commit for several, the next one is held back for a moment, until as many wait. One that fails is undone
alone, with what it entered in the log: the group is then run again, each job in a savepoint of its own. Before the
commit the group's entries are signed together. A caller is answered only after the commit.
Several instances on one database take turns: each group begins with the lock on the log's head, and so they meet no
deadlock and see what the one before committed.
The thread outlives every fault: a full or locked database fails the jobs that met it, and the next ones start with a
new connection. After a lost connection and the like the group is run again for a while, and once where the disk was
full, when the database has freed what it can. It may have been committed already, so running a job twice must do no
more than running it once.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from storage.checkpoint import CheckpointSigner
from storage.faults import lacks_room, may_pass, pauses, translated
from storage.transaction import EarlyJob, FailedTogetherError, Job, Transaction
from voting.errors import StoreUnavailableError

_T = TypeVar("_T")
_LARGEST_GROUP = 64
_GATHERING_S, _LULL_S = 0.01, 0.001
_RETRY_ERASING_S = 0.5
_PATIENT_AGAIN_S, _PATIENT_AT_LAST_S = 1.0, 32.0  # so that a long reader costs votes less than a hundredth of the time
_LOG = logging.getLogger(__name__)
_NOBODY: deque[_Task] = deque()


class Erase(Protocol):
    """See `storage.database.Database.erase`."""

    def __call__(self, connection: Connection, /, *, patiently: bool) -> bool:
        """Does it, or returns False."""
        ...


class _Task:
    """A job, and one caller who waits for it. A lock does what a future does, for a fraction of its price."""

    __slots__ = ("_answered", "_others", "erases", "error", "given_up", "job", "result", "until")

    def __init__(self, job: Job[Any], until: float, *, erases: bool) -> None:
        self.job = job
        self.until = until
        self.erases = erases
        self.result: Any = None
        self.error: Exception | None = None
        self.given_up = False  # read once before the job is begun; set later, it changes nothing
        self._others = _NOBODY
        self._answered = threading.Lock()
        self._answered.acquire()

    @staticmethod
    def settle(tasks: Iterable[_Task]) -> None:
        """Answers the callers of all tasks, each once.

        One is woken, and each wakes the next before it does anything else: threads that are woken all at once would
        only wait for the interpreter's lock, and wake up again and again to ask for it.
        """
        others = deque(tasks)
        for task in others:
            task._others = others
        _Task._settle_next(others)

    @staticmethod
    def _settle_next(others: deque[_Task]) -> None:
        while others:
            try:
                task = others.popleft()
            except IndexError:  # somebody else took the last one meanwhile
                return
            task._answered.release()
            if not task.given_up:  # else nobody is there who would go on
                return

    def outcome(self, timeout_s: float) -> Any:
        """Waits and returns the result, or raises the error.

        Raises:
            StoreUnavailableError: No answer within the time. A job that has not begun never will.
        """
        answered = False
        try:
            answered = self._answered.acquire(timeout=timeout_s)
        finally:
            self.given_up = not answered
            if answered or self._answered.acquire(blocking=False):  # answered at the last moment, and counted upon
                self._settle_next(self._others)
        if not answered:
            raise StoreUnavailableError("the store did not answer in time: the disk is slow or locked")
        if self.error is not None:
            raise self.error
        return self.result


class GroupWriter:
    """`CountedWrites` on one connection of `engine`, in a thread of its own.

    Args:
        engine: Its transactions must take the write lock when they begin.
        erase: Called after the commit of an erasing job, outside a transaction; False means to call it again later.
            Whether it may wait for readers it is told each time.
        make_room: Called where the disk was full, outside a transaction; see `storage.database.Database`. Without it
            that is told at once.
        signer: Signs the log; without one, nothing can be entered in it.
        timeout_s: How long a caller waits for the disk.
        retry_s: How long a job is tried again that a lost connection or the like broke off.
        owes_erasing: `erase` is to be called first of all, as if an erasing job had just been committed.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        erase: Erase,
        make_room: Callable[[Callable[[], Connection]], bool] | None = None,
        signer: CheckpointSigner | None = None,
        timeout_s: float = 30.0,
        retry_s: float = 0.0,
        owes_erasing: bool = False,
    ) -> None:
        self._engine = engine
        self._signer = signer
        self._erase = erase
        self._make_room = make_room
        self._room_at = 0.0  # asked for not before, by the monotonic clock
        self._timeout_s = timeout_s
        self._retry_s = retry_s
        self.jobs = 0
        self._groups = [0] * (_LARGEST_GROUP + 1)
        self._waiting: deque[_Task] = deque()
        self._taken = 0  # of those that waited
        self._enough = 1  # so many that wait are not kept waiting for more
        self._lock = threading.Lock()
        self._arrived = threading.Condition(self._lock)
        self._closed = False
        self._connection: Connection | None = None
        self._owes_erasing = owes_erasing
        self._erases_at = 0.0  # not before, by the monotonic clock
        self._patient_at = 0.0  # likewise
        self._patient_again_s = _PATIENT_AGAIN_S
        self._thread = threading.Thread(target=self._serve, name="store-writer", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """See `CountedWrites.waiting`."""
        return len(self._waiting) + self._taken

    @property
    def groups(self) -> Sequence[int]:
        """See `CountedWrites.groups`."""
        return tuple(self._groups)

    def run(self, job: Job[_T], *, erases: bool = False) -> _T:
        """See `Writes.run`."""
        task = _Task(job, time.monotonic() + self._retry_s, erases=erases)
        with self._lock:  # as `_arrived` does, without its price
            if self._closed:
                raise StoreUnavailableError("the store was closed")
            self._waiting.append(task)
            self.jobs += 1
            if len(self._waiting) == self._enough:
                self._arrived.notify()
        result: _T = task.outcome(self._timeout_s)
        return result

    def close(self) -> None:
        """See `Writes.close`."""
        with self._arrived:
            self._closed = True
            self._arrived.notify()
        self._thread.join()

    def _serve(self) -> None:
        while group := self._next_group():
            tasks = self._prepared(task for task in group if not task.given_up)
            if tasks:
                self._work(tasks)
            self._taken = 0
            if self._owes_erasing and time.monotonic() >= self._erases_at:  # votes that never cease must not put it off
                self._pay_erasing()
        if self._owes_erasing:
            self._pay_erasing()
        self._drop_connection()

    @staticmethod
    def _prepared(tasks: Iterable[_Task]) -> list[_Task]:
        """Has the jobs do what they can before the transaction; one that fails so is settled, and left out."""
        ready = []
        for task in tasks:
            if isinstance(task.job, EarlyJob):
                try:
                    task.job.prepare()
                except Exception as error:  # noqa: BLE001  # of this job alone: its caller gets it
                    task.error = error
                    _Task.settle([task])
                    continue
            ready.append(task)
        return ready

    def _next_group(self) -> Sequence[_Task]:
        """Returns what waits, as soon as something does; nothing when the store was closed.

        Callers who were just answered are given the time to come back, as those of a busy app do, and to join those
        who wait: one sync for all costs each far less than two, and they do not get into the writer's way meanwhile.
        Nobody who comes within a millisecond is the sign that no more will, and after ten it is over in any case.
        """
        with self._arrived:
            until, seen = time.monotonic() + _GATHERING_S, -1
            while seen < len(self._waiting) < self._enough and not self._closed and time.monotonic() < until:
                seen = len(self._waiting)
                self._arrived.wait(_LULL_S)
            self._enough = 1
        while True:
            with self._arrived:
                if self._arrived.wait_for(self._has_enough, _RETRY_ERASING_S if self._owes_erasing else None):
                    self._taken = min(len(self._waiting), _LARGEST_GROUP)
                    return [self._waiting.popleft() for _ in range(self._taken)]
            self._pay_erasing()

    def _has_enough(self) -> bool:
        return self._closed or len(self._waiting) >= self._enough

    def _work(self, tasks: Sequence[_Task]) -> None:
        """Settles every task, whatever happens."""
        waiting = list(tasks)
        try:
            self._commit_patiently(waiting)
        except SQLAlchemyError as error:
            self._drop_connection()
            if len(waiting) > 1:  # one of them may have been too much: the others get a chance of their own
                for task in waiting:
                    self._work([task])
                return
            for task in waiting:
                task.error = translated(error)
        except Exception as error:  # noqa: BLE001  # the thread must outlive everything; the callers are told
            self._drop_connection()
            _LOG.error("writing a group of %d failed: %s", len(waiting), type(error).__name__)  # no text
            for task in waiting:
                task.error = StoreUnavailableError("the store could not write")
        self._answer(waiting)

    def _answer(self, tasks: Sequence[_Task]) -> None:
        with self._arrived:  # before any of them can be back
            self._enough = min(len(self._waiting) + len(tasks), _LARGEST_GROUP)
            self._taken -= len(tasks)
        erasing = [task for task in tasks if task.erases and task.error is None]
        _Task.settle(task for task in tasks if task not in erasing)
        if erasing:
            self._pay_erasing()
            _Task.settle(erasing)

    def _commit_patiently(self, tasks: list[_Task]) -> None:
        """Commits; takes those out of the list whose time was over before it could, after telling them."""
        waits, tried = pauses(), False
        while tasks:
            try:
                self._commit_together(tasks)
            except SQLAlchemyError as error:
                if not tried and lacks_room(error) and self._has_made_room():
                    tried = True
                    continue
                if not may_pass(error):
                    raise
                self._drop_connection()
                next_try = time.monotonic() + next(waits)
                for task in [task for task in tasks if task.until < next_try]:
                    tasks.remove(task)
                    task.error = translated(error)
                    _Task.settle([task])
                if tasks:
                    time.sleep(max(0.0, next_try - time.monotonic()))
            else:
                return

    def _commit_together(self, tasks: Sequence[_Task]) -> None:
        connection = self._connected()
        try:
            self._run(connection, tasks, alone=False)
        except FailedTogetherError:
            self._run(connection, tasks, alone=True)

    def _run(self, connection: Connection, tasks: Sequence[_Task], *, alone: bool) -> None:
        with connection.begin():
            transaction = Transaction.on(connection, self._signer, together=not alone)
            transaction.log.lock()
            for task in tasks:
                if alone:
                    self._run_alone(transaction, task)
                else:
                    self._run_among_others(transaction, task)
            try:
                transaction.finish()
            except IntegrityError:
                if alone:
                    raise
                raise FailedTogetherError from None
        self._groups[len(tasks)] += 1

    @staticmethod
    def _run_among_others(transaction: Transaction, task: _Task) -> None:
        try:
            task.result, task.error = task.job(transaction), None
        except DBAPIError as error:
            if not isinstance(error, IntegrityError):
                raise
            raise FailedTogetherError from None
        except Exception:  # noqa: BLE001  # it is run again, and its caller gets it then
            raise FailedTogetherError from None

    @staticmethod
    def _run_alone(transaction: Transaction, task: _Task) -> None:
        connection, mark = transaction.connection, transaction.log.mark()
        connection.exec_driver_sql("SAVEPOINT job")
        try:
            task.result, task.error = task.job(transaction), None
        except DBAPIError as error:
            if not isinstance(error, IntegrityError):
                raise  # the whole transaction may be gone
            task.error = translated(error)
        except Exception as error:  # noqa: BLE001  # a refusal or a fault of this job alone: its caller gets it
            task.error = error
        if task.error is not None:
            connection.exec_driver_sql("ROLLBACK TO job")
            transaction.log.back_to(mark)
        connection.exec_driver_sql("RELEASE job")

    def _pay_erasing(self) -> None:
        """Erases if no reader is in the way. One that stays is waited for ever more seldom, since votes wait too.

        In between it is only seen whether it is gone: twice a second, so that the bytes do not outlive it for long.
        """
        now = time.monotonic()
        patiently = self._closed or now >= self._patient_at
        self._owes_erasing, self._erases_at = True, now + _RETRY_ERASING_S
        try:
            self._owes_erasing = not self._erase(self._connected(), patiently=patiently)
        except Exception as error:  # noqa: BLE001  # the deletion is committed; emptying the log is tried again
            self._drop_connection()
            _LOG.warning("emptying the log after a deletion failed, will be tried again: %s", type(error).__name__)
        if not self._owes_erasing:
            self._patient_at, self._patient_again_s = 0.0, _PATIENT_AGAIN_S
        elif patiently:
            self._patient_at = now + self._patient_again_s
            self._patient_again_s = min(2 * self._patient_again_s, _PATIENT_AT_LAST_S)

    def _has_made_room(self) -> bool:
        """Whether another try is worth it.

        Where a reader keeps the log from being emptied, each of a group would wait for it: none is freed again then,
        for a moment.
        """
        if self._make_room is None or time.monotonic() < self._room_at:
            return False
        self._drop_connection()  # its transaction may be open still, in which nothing can be freed
        done = False
        with suppress(Exception):  # the next try meets the same, and tells it
            done = self._make_room(self._connected)
        self._room_at = 0.0 if done else time.monotonic() + _RETRY_ERASING_S
        return True

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _drop_connection(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(Exception):  # it is being given up, for whatever reason
                connection.close()
