// A thread that does one piece of work after the other, in the order in which they came.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace kith::workbench {

class WorkQueue {
public:
    WorkQueue();
    ~WorkQueue(); // does what is waiting, then ends
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    // Work must not throw.
    void add(std::function<void()> work);
    // What waits and has not begun is dropped.
    void dropWaiting();

private:
    void run();

    std::mutex mutex_;
    std::condition_variable_any wakes_;
    std::deque<std::function<void()>> waiting_;
    bool ending_ = false;
    std::thread thread_;
};

} // namespace kith::workbench
