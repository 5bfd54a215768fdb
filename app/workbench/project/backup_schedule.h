// Makes a backup when a project was opened, and every so many minutes while it is being changed.
#pragma once

#include "workspace/preferences.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace kith::workbench {

// How backups are to be kept, as the user prefers.
struct BackupWishes {
    QString folder; // "": beside the project
    int keep = 10;
    int minutes = 30;      // 0: not by the clock
    bool atOpening = true; // where the project changed since the last one
};
BackupWishes backupWishes(const Preferences& preferences);
void setBackupWishes(Preferences& preferences, const BackupWishes& wishes);

class BackupSchedule : public QObject {
    Q_OBJECT
public:
    BackupSchedule(Workspace& workspace, Preferences& preferences, QObject* parent = nullptr);

    // From now on by the clock, as the preferences say; not where the project is open for reading only: whoever has
    // it open for writing keeps its backups.
    void start();

    // Now, whether anything changed or not. `done` runs when it was made.
    void backUpNow(std::function<void()> done = {});

Q_SIGNALS:
    void made();

private:
    void whenOpened();
    void copy(const QString& folder, std::function<void()> done);

    Workspace& workspace_;
    Preferences& preferences_;
    QTimer clock_;
    QElapsedTimer sinceLast_;
    bool changed_ = false;
    bool running_ = false;
};

} // namespace kith::workbench
