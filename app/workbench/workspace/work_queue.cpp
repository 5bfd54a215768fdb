#include "workspace/work_queue.h"

#include <utility>

namespace kith::workbench {

WorkQueue::WorkQueue() : thread_([this] { run(); }) {}

WorkQueue::~WorkQueue() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wakes_.notify_all();
    thread_.join();
}

void WorkQueue::add(std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(work));
    }
    wakes_.notify_one();
}

void WorkQueue::dropWaiting() {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
}

void WorkQueue::run() {
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(mutex_);
            wakes_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            work = std::move(waiting_.front());
            waiting_.pop_front();
        }
        work();
    }
}

} // namespace kith::workbench
