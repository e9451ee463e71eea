"""SIGTERM as an error that ends a run."""

import os
import signal
import threading

import pytest

from flows.stopping import StoppedError, reason, stoppable


@pytest.fixture(autouse=True)
def as_before():
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def told():
    os.kill(os.getpid(), signal.SIGTERM)


def test_the_first_signal_ends_and_the_next_does_not_disturb():
    done = []
    with pytest.raises(StoppedError), stoppable():
        try:
            told()
        finally:
            told()
            done.append("put in order")
    told()
    assert done == ["put in order"]


def test_what_was_interrupted_may_say_so_in_other_words():
    with pytest.raises(StoppedError), stoppable():
        try:
            told()
        except StoppedError:
            raise RuntimeError("Query interrupted") from None


def test_other_errors_stay_what_they_are():
    with pytest.raises(ValueError, match="broken"), stoppable():
        raise ValueError("broken")


def test_whoever_handled_it_before_handles_it_still():
    class TerminationError(BaseException):
        pass

    def terminate(number, frame):
        raise TerminationError

    signal.signal(signal.SIGTERM, terminate)
    with pytest.raises(TerminationError) as ended, stoppable():
        told()
    assert reason(ended.value).startswith("StoppedError: it was told to stop")


def test_one_who_puts_the_handler_back_and_signals_again_is_heard_once():
    heard = []
    with pytest.raises(StoppedError), stoppable():
        handler = signal.getsignal(signal.SIGTERM)
        try:
            told()
        finally:
            signal.signal(signal.SIGTERM, handler)
            told()
            heard.append("once")
    assert heard == ["once"]


def test_without_a_signal_all_is_as_before():
    before = signal.getsignal(signal.SIGTERM)
    with stoppable():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


def test_another_thread_than_the_main_one_is_left_alone():
    ended = []

    def work():
        with stoppable():
            ended.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended
