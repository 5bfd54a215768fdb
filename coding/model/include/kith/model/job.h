// A long piece of work: how far it is, and whether the user wants it to stop.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

namespace kith {

// Thrown by Job::check when the user cancelled. Nothing has changed then.
struct Cancelled {};

struct Progress {
    std::string what; // "Reading interviews"
    std::int64_t done = 0;
    std::int64_t total = 0; // 0: not known
};

class Job {
public:
    Job() = default;
    Job(std::stop_token stop, std::function<void(const Progress&)> onProgress)
        : stop_(std::move(stop)), onProgress_(std::move(onProgress)) {}

    void report(const Progress& progress) const {
        if (onProgress_) onProgress_(progress);
    }
    [[nodiscard]] bool cancelled() const { return stop_.stop_requested(); }
    // Throws Cancelled when the user has asked to stop. Call it in every loop that may last.
    void check() const {
        if (cancelled()) throw Cancelled{};
    }

private:
    std::stop_token stop_;
    std::function<void(const Progress&)> onProgress_;
};

} // namespace kith
