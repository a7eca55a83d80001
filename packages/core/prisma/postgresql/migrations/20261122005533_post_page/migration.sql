-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "page" TEXT;
