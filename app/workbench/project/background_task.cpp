#include "project/background_task.h"

#include "common/strings.h"

#include <QMetaObject>

#include <optional>

namespace kith::workbench {

BackgroundTask::~BackgroundTask() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
}

void BackgroundTask::start(std::function<void(const Job&)> work, std::function<void()> done,
                           std::function<void(const Failure&)> failed) {
    running_ = true;
    Q_EMIT runningChanged();
    thread_ = std::jthread([this, work = std::move(work), done = std::move(done),
                            failed = std::move(failed)](const std::stop_token& stop) {
        std::optional<Failure> failure;
        const Job job(stop, [this](const Progress& progress) {
            QMetaObject::invokeMethod(
                this, [this, progress] { Q_EMIT progressed(toQString(progress.what), progress.done, progress.total); },
                Qt::QueuedConnection);
        });
        try {
            work(job);
        } catch (...) {
            failure = currentFailure();
        }
        QMetaObject::invokeMethod(
            this,
            [this, failure = std::move(failure), done, failed] {
                running_ = false;
                Q_EMIT runningChanged();
                if (failure)
                    failed(*failure);
                else
                    done();
            },
            Qt::QueuedConnection);
    });
}

} // namespace kith::workbench
