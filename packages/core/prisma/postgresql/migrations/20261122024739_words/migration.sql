-- AlterTable
ALTER TABLE "Society" ADD COLUMN     "words" TEXT;
