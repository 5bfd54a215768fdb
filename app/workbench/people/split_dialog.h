// What becomes a contact of its own: other names of it, or single mentions; and how that is called.
#pragma once

#include <QDialog>
#include <QStringList>

#include <vector>

class QDialogButtonBox;
class QLineEdit;
class QListWidget;
class QRadioButton;

namespace kith::workbench {

class SplitDialog : public QDialog {
    Q_OBJECT
public:
    struct Mention {
        QString words, sentence;
        bool chosen = false;
    };
    // Begins with the mentions where some are chosen already, or where there are no other names.
    SplitDialog(const QString& contact, const QStringList& aliases, const std::vector<Mention>& mentions,
                QWidget* parent);

Q_SIGNALS:
    void namesSplit(const QStringList& aliases, const QString& name);
    void mentionsSplit(const std::vector<int>& mentions, const QString& name); // their places in the list given

private:
    void fill();
    void suggestName();
    [[nodiscard]] std::vector<int> checked() const;

    QStringList aliases_;
    std::vector<Mention> mentions_;
    QRadioButton* byName_;
    QRadioButton* byMention_;
    QListWidget* list_;
    QLineEdit* name_;
    QDialogButtonBox* buttons_;
    bool named_ = false; // by hand
};

} // namespace kith::workbench
