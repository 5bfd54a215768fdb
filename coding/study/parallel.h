// Work on many files with all cores, results taken in order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace kith::study {

// Calls `make(i)` for 0 … count-1 on several threads and `take(i, result)` on this thread, in order of i. At most
// `ahead` results wait at any time, so memory does not grow with the count. An exception from `take` stops the rest and
// goes on; `make` must not throw.
template<class Make, class Take>
void inOrder(std::size_t count, const Make& make, const Take& take) {
    using Result = decltype(make(std::size_t{}));
    const std::size_t workers = std::max(1u, std::thread::hardware_concurrency());
    const std::size_t ahead = 8 * workers;
    std::mutex mutex;
    std::condition_variable room, ready;
    std::map<std::size_t, Result> waiting;
    std::size_t next = 0, taken = 0;
    bool stopped = false;

    std::vector<std::jthread> threads;
    for (std::size_t w = 0; w < std::min(workers, count); ++w)
        threads.emplace_back([&] {
            while (true) {
                std::size_t mine = 0;
                {
                    std::unique_lock lock(mutex);
                    room.wait(lock, [&] { return stopped || next >= count || next < taken + ahead; });
                    if (stopped || next >= count) return;
                    mine = next++;
                }
                Result result = make(mine);
                std::lock_guard lock(mutex);
                waiting.emplace(mine, std::move(result));
                ready.notify_one();
            }
        });
    const auto stop = [&] {
        std::lock_guard lock(mutex);
        stopped = true;
        room.notify_all();
    };
    try {
        for (std::size_t i = 0; i < count; ++i) {
            std::optional<Result> result;
            {
                std::unique_lock lock(mutex);
                ready.wait(lock, [&] { return waiting.contains(i); });
                result = std::move(waiting.extract(i).mapped());
                taken = i + 1;
                room.notify_all();
            }
            take(i, std::move(*result));
        }
    } catch (...) {
        stop();
        throw;
    }
    stop();
}

} // namespace kith::study
