#include "search/background.h"

#include <QMetaObject>

#include <algorithm>

namespace kith::workbench {

Background::Background(std::filesystem::path file, QObject* parent)
    : QObject(parent), file_(std::move(file)), thread_([this](const std::stop_token& end) { run(end); }) {}

Background::~Background() {
    {
        const std::lock_guard lock(mutex_);
        waiting_.clear();
        if (running_) running_->second.request_stop();
    }
    thread_.request_stop();
    wake_.notify_all();
    thread_.join();
}

void Background::start(const QString& name, Work work) {
    stop(name);
    latest_[name] = ++number_;
    const std::lock_guard lock(mutex_);
    waiting_.push_back({name, number_, std::move(work), {}});
    wake_.notify_all();
}

void Background::stop(const QString& name) {
    latest_[name] = ++number_;
    const std::lock_guard lock(mutex_);
    std::erase_if(waiting_, [&](const Task& task) { return task.name == name; });
    if (running_ && running_->first == name) running_->second.request_stop();
}

bool Background::isBusy() const {
    const std::lock_guard lock(mutex_);
    return running_ || !waiting_.empty();
}

void Background::run(const std::stop_token& end) {
    for (;;) {
        Task task;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, end, [this] { return !waiting_.empty(); });
            if (end.stop_requested()) break;
            task = std::move(waiting_.front());
            waiting_.erase(waiting_.begin());
            running_.emplace(task.name, task.stop);
        }
        perform(task);
        const std::lock_guard lock(mutex_);
        running_.reset();
    }
    project_.reset();
}

void Background::perform(Task& task) {
    const Give give = [this, name = task.name, number = task.number](std::function<void()> here) {
        QMetaObject::invokeMethod(
            this,
            [this, name, number, here = std::move(here)] {
                if (latest_[name] == number) here();
            },
            Qt::QueuedConnection);
    };
    try {
        if (!project_) project_.emplace(project::Project::open(file_, project::Access::ReadOnly));
        task.work(*project_, Job(task.stop.get_token(), {}), give);
    } catch (const Cancelled&) {
        // Something newer is wanted.
    } catch (const Error&) {
        // The project cannot be opened: everything else in the window says so, too.
    }
}

} // namespace kith::workbench
