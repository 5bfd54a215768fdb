// The mentions of one contact, each in its sentence.
#pragma once

#include "people/account_reader.h"

#include <QAbstractListModel>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kith::workbench {

class MentionsModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    enum class State { Undecided, Confirmed, Rejected, Elsewhere };
    enum class Pending { None, Accepted, Rejected, Assigned };
    enum Role {
        BeforeRole = Qt::UserRole, // the sentence in three parts
        WordsRole,
        AfterRole,
        WhereRole,  // "01-lies, turn 12, Lies"
        KindRole,   // "name, likely"
        ReasonRole, // why
        StateRole,  // State
        SaysRole    // "confirmed by anna", "speaks of Karin"; "" where nothing was decided
    };

    // Of the contact with this id. Where it is the one that is shown, mentions that went elsewhere stay in their place
    // until another is shown.
    void show(const AccountPtr& account, int id, std::optional<std::size_t> contact,
              const std::vector<Passage>& mentions, bool pendingDone = true);
    void clear();

    [[nodiscard]] std::optional<std::size_t> mentionAt(int row) const; // in AccountPeople::mentions
    [[nodiscard]] State stateAt(int row) const;
    [[nodiscard]] int nextUndecided(int row) const; // -1 where there is none
    [[nodiscard]] std::vector<int> markedRows() const;
    void setMarked(int row, bool marked);
    void clearMarks();
    void setPending(int row, Pending pending);
    void clearPending();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Passage passage;
        std::size_t mention = 0;
        bool marked = false;
        Pending pending = Pending::None;
    };
    [[nodiscard]] const study::PlacedMention& mention(const Row& row) const {
        return account_->people.mentions[row.mention];
    }
    [[nodiscard]] std::vector<Row> rowsNow(const std::vector<Passage>& mentions, bool same) const;
    [[nodiscard]] QString says(int row) const;
    void changed(int row);

    AccountPtr account_;
    int id_ = 0;
    std::optional<std::size_t> contact_;
    std::vector<Row> rows_;
};

} // namespace kith::workbench
