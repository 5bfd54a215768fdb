// What a search found, as concordance lines: some at first, more as one goes down.
#pragma once

#include "kith/study/search.h"

#include <QAbstractTableModel>

#include <memory>

namespace kith::workbench {

class FoundModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Line, Speaker, Columns };
    explicit FoundModel(QObject* parent) : QAbstractTableModel(parent) {}

    static constexpr int shownFirst = 200;
    // Where it begins with the passages that are shown already, these stay.
    void setAnswer(std::shared_ptr<const study::SearchAnswer> answer);
    [[nodiscard]] const std::shared_ptr<const study::SearchAnswer>& answer() const { return answer_; }
    [[nodiscard]] const study::FoundPassage& at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    void fetchAll();

private:
    [[nodiscard]] int inAll() const { return answer_ ? static_cast<int>(answer_->passages.size()) : 0; }
    void addUpTo(int to);
    [[nodiscard]] bool goesOn(const study::SearchAnswer& answer) const;

    std::shared_ptr<const study::SearchAnswer> answer_;
    int shown_ = 0;
    bool adding_ = false; // whoever hears of new rows may ask for more at once
};

} // namespace kith::workbench
