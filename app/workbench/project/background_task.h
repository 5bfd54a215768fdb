// A piece of work on a thread of its own where no project is open yet: one at a time, with progress and Cancel.
#pragma once

#include "workspace/failure.h"

#include "kith/model/job.h"

#include <QObject>

#include <functional>
#include <stop_token>
#include <thread>

namespace kith::workbench {

class BackgroundTask : public QObject {
    Q_OBJECT
public:
    explicit BackgroundTask(QObject* parent = nullptr) : QObject(parent) {}
    ~BackgroundTask() override; // cancels, and waits until the work has stopped

    [[nodiscard]] bool isRunning() const { return running_; }
    // `done` or `failed` runs on this thread, unless this is gone. Only when nothing is running.
    void start(std::function<void(const Job&)> work, std::function<void()> done,
               std::function<void(const Failure&)> failed);
    void cancel() { thread_.request_stop(); }

Q_SIGNALS:
    void progressed(const QString& what, qint64 done, qint64 total);
    void runningChanged();

private:
    bool running_ = false;
    std::jthread thread_;
};

} // namespace kith::workbench
