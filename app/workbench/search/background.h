// A thread of its own that reads the project, for what must not wait behind anything else: searching while one types.
#pragma once

#include "kith/model/job.h"
#include "kith/project/project.h"

#include <QObject>
#include <QString>

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace kith::workbench {

class Background : public QObject {
    Q_OBJECT
public:
    // Hands something over to the window's thread; it runs there unless a later work of that name was started.
    using Give = std::function<void(std::function<void()>)>;
    using Work = std::function<void(const project::Project&, const Job&, const Give&)>;

    explicit Background(std::filesystem::path file, QObject* parent = nullptr);
    ~Background() override;

    // Stops the work of that name that is under way, and takes the place of one that waits. What was added first runs
    // first. A work that throws Cancelled ends in silence; every other exception it handles itself.
    void start(const QString& name, Work work);
    void stop(const QString& name);
    [[nodiscard]] bool isBusy() const;

private:
    struct Task {
        QString name;
        std::uint64_t number = 0;
        Work work;
        std::stop_source stop;
    };
    void run(const std::stop_token& end);
    void perform(Task& task);

    std::filesystem::path file_;
    std::optional<project::Project> project_; // touched by the thread alone
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::vector<Task> waiting_;
    std::optional<std::pair<QString, std::stop_source>> running_;
    std::map<QString, std::uint64_t> latest_; // on the window's thread
    std::uint64_t number_ = 0;
    std::jthread thread_; // last, so that it ends first
};

} // namespace kith::workbench
