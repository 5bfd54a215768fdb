// A program that is killed by its own timer, at any moment of what it does.
#pragma once

#include <csignal>
#include <ctime>
#include <stdexcept>

namespace kith::test {

inline void dieIn(long microseconds) {
    sigevent event{};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGKILL;
    timer_t timer{};
    itimerspec when{};
    when.it_value.tv_sec = microseconds / 1000000;
    when.it_value.tv_nsec = microseconds % 1000000 * 1000 + 1;
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0 || timer_settime(timer, 0, &when, nullptr) != 0)
        throw std::runtime_error("no timer");
}

} // namespace kith::test
