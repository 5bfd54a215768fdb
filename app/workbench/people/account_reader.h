// The people of one account at a time, looked for in the background and kept while an analyst reviews them.
#pragma once

#include "workspace/workspace.h"

#include "kith/study/accounts.h"
#include "kith/study/mentions.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace kith::workbench {

// An account as it was at one moment.
struct ReadAccount {
    study::AccountPeople people;
    std::vector<study::MentionWords> words; // by mention
    std::vector<std::size_t> doubtfulFirst; // contacts, in the order of reviewing
};
using AccountPtr = std::shared_ptr<const ReadAccount>;

// The first account takes reading the words of the whole study: a job that is shown and can be cancelled. After that a
// decision costs what it changed.
class AccountReader : public QObject {
    Q_OBJECT
public:
    explicit AccountReader(Workspace& workspace, QObject* parent = nullptr);

    // What is read comes by accountRead. A later wish takes the place of an earlier one.
    void read(CaseKey ego);
    [[nodiscard]] bool isReading() const { return reading_; }

Q_SIGNALS:
    void accountRead(const kith::workbench::AccountPtr& account);
    void readingFailed(const kith::workbench::Failure& failure);

private:
    struct Study; // the project of this reader, touched by one thread at a time
    void readFirst();
    void readAgain();
    void take(const AccountPtr& account);

    Workspace& workspace_;
    std::shared_ptr<Study> study_;
    CaseKey wanted_;
    bool opened_ = false, opening_ = false, reading_ = false, stale_ = false;
};

} // namespace kith::workbench
