// A program that is killed by its own timer, at any moment of what it does.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <stdexcept>
#include <string>
#include <vector>

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

// Runs a program to its end, or to its death; gives how it ended, as waitpid tells it.
inline int runToItsEnd(const std::string& program, const std::vector<std::string>& words) {
    const pid_t child = fork();
    if (child == 0) {
        std::vector<std::string> all{program};
        all.insert(all.end(), words.begin(), words.end());
        std::vector<char*> arguments;
        for (std::string& word : all)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        execv(program.c_str(), arguments.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

// How often a program is killed: KITH_KILL_ROUNDS, or so many.
inline int killRounds(int unlessSaid) {
    const char* wanted = std::getenv("KITH_KILL_ROUNDS");
    return wanted ? std::stoi(wanted) : unlessSaid;
}

} // namespace kith::test
