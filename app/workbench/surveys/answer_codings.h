// The codings of one answer, as a list.
#pragma once

#include "kith/model/protocol.h"
#include "kith/model/study.h"

#include <QAbstractListModel>

#include <string>
#include <vector>

namespace kith::workbench {

// A coding with what it is called.
struct AnswerCoding {
    Coding coding;
    QString code, contact, stage;
    QString colour;
    bool whole = true; // of the whole answer
    bool own = true;   // the coder's
};

class AnswerCodings : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setCodings(std::vector<AnswerCoding> codings);
    [[nodiscard]] const std::vector<AnswerCoding>& codings() const { return codings_; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<AnswerCoding> codings_;
};

} // namespace kith::workbench
